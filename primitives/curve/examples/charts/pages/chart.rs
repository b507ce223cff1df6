//! The chart of an economy: what is available over time, one layer per bucket.
//!
//! Positions are whole tenths of a pixel, computed from whole amounts and moments, so the same
//! schedules give the same file on every machine.

use super::{
	calendar::{date, year_of, year_start, LAUNCH},
	layers::{epochs, layers, Layer},
	svg::{Anchor, Svg, Tenths},
	tables::{exact, grouped, paid, percent},
};
use hanse_curve::{
	economy::{Economy, Rule, COIN},
	share_down,
	time::MONTH,
	Moment,
};
use std::collections::BTreeSet;

const SIZE: (Tenths, Tenths) = (10_000, 5_600);
const LEFT: Tenths = 960;
const RIGHT: Tenths = 6_560;
const TOP: Tenths = 1_120;
const BOTTOM: Tenths = 4_820;
const LEGEND: Tenths = 6_840;

const MILLION: u128 = 1_000_000 * COIN;

/// Colours that also differ for those who see fewer of them (Okabe and Ito).
const COLOURS: [&str; 5] = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00"];
/// Rising lines for what is sold, falling ones for what is budgeted; each dark and light.
const SOLD: [&str; 2] = ["url(#sold-1)", "url(#sold-2)"];
const BUDGETED: [&str; 2] = ["url(#budgeted-1)", "url(#budgeted-2)"];

/// How time is counted below a chart.
#[derive(Clone, Copy)]
pub enum Axis {
	/// Months after the launch, and calendar years.
	Months,
	/// Calendar years, one in `step` of them labelled.
	Years { step: u64 },
}

/// A chart of an economy from its launch until a moment.
#[derive(Clone, Copy)]
pub struct Chart {
	pub economy: Economy,
	pub until: Moment,
	pub axis: Axis,
}

impl Chart {
	/// The chart as a file.
	pub fn svg(&self) -> String {
		let layers = layers(&self.economy, self.until);
		let fills = fills(&layers);
		let mut svg = Svg::default();
		let Economy { title, symbol, cap, .. } = self.economy;
		let title = format!("{title}: the release of {} {symbol}", exact(cap));
		svg.text("title", Anchor::Start, (LEFT, 400), &title);
		let hatched = match layers.iter().all(|layer| layer.release.is_some()) {
			true => "",
			false => " Hatched: no schedule, there to be sold or budgeted.",
		};
		svg.text("quiet", Anchor::Start, (LEFT, 650), &(self.period() + hatched));

		for (layer, fill) in layers.iter().zip(&fills) {
			svg.area(fill, &self.outline(layer));
		}
		self.amounts(&mut svg);
		match self.axis {
			Axis::Months => self.months(&mut svg),
			Axis::Years { step } => self.years(&mut svg, step),
		}
		self.epochs(&mut svg, &layers);
		legend(&mut svg, &layers, &fills);
		svg.finish(SIZE, HEAD, &title, &self.description(&layers))
	}

	fn period(&self) -> String {
		format!("From a launch on {} until {}.", date(LAUNCH), date(self.until))
	}

	/// What the chart shows, for those who cannot see it.
	fn description(&self, layers: &[Layer]) -> String {
		let mut text = format!("{} From the bottom up:", self.period());
		for layer in layers {
			let (name, amount) = (layer.bucket.name, exact(layer.bucket.amount));
			text += &format!(" {name}, {amount}, {};", paid(&layer.bucket.rule));
		}
		text.pop();
		text + "."
	}

	fn x(&self, moment: Moment) -> Tenths {
		let (elapsed, length) = (moment - LAUNCH, self.until - LAUNCH);
		let x = share_down(RIGHT - LEFT, elapsed.into(), length.into());
		LEFT + x.expect("no moment of a chart lies after its end")
	}

	fn y(&self, amount: u128) -> Tenths {
		let height = share_down(BOTTOM - TOP, amount, self.economy.cap);
		BOTTOM - height.expect("no amount exceeds the cap")
	}

	/// The edge of a layer: along its top, and back along its bottom.
	fn outline(&self, layer: &Layer) -> Vec<(Tenths, Tenths)> {
		let top = layer.edges.iter().map(|(moment, _, top)| (self.x(*moment), self.y(*top)));
		let bottom =
			layer.edges.iter().rev().map(|(moment, bottom, _)| (self.x(*moment), self.y(*bottom)));
		let mut points: Vec<_> = top.chain(bottom).collect();
		points.dedup();
		points
	}

	/// The axis of amounts, in millions, with the cap on top.
	fn amounts(&self, svg: &mut Svg) {
		let cap = self.economy.cap;
		let step = tick(cap);
		let below_cap = (0..cap.div_ceil(step)).map(|index| index * step);
		for amount in below_cap.chain([cap]) {
			let y = self.y(amount);
			let (line, class, word) =
				if amount == cap { ("cap", "tick strong", "cap ") } else { ("grid", "tick", "") };
			svg.line(line, (LEFT, y), (RIGHT, y));
			let label = format!("{word}{}", grouped(amount / MILLION));
			svg.text(class, Anchor::End, (LEFT - 80, y + 42), &label);
		}
		let label = format!("million {}", self.economy.symbol);
		svg.rising_text("quiet", (190, (TOP + BOTTOM) / 2), &label);
	}

	fn months(&self, svg: &mut Svg) {
		for month in (0..=(self.until - LAUNCH) / MONTH).step_by(6) {
			let x = self.x(LAUNCH + month * MONTH);
			svg.line("axis", (x, BOTTOM), (x, BOTTOM + 50));
			svg.text("tick", Anchor::Middle, (x, BOTTOM + 190), &month.to_string());
		}
		for year in year_of(LAUNCH)..year_of(self.until) {
			let (from, to) = (self.x(year_start(year)), self.x(year_start(year + 1)));
			svg.line("grid", (to, TOP), (to, BOTTOM + 420));
			let label = year.to_string();
			svg.text("tick strong", Anchor::Middle, ((from + to) / 2, BOTTOM + 390), &label);
		}
		svg.line("axis", (LEFT, BOTTOM), (RIGHT, BOTTOM));
		let label = "months after the launch, calendar years (UTC)";
		svg.text("quiet", Anchor::Middle, ((LEFT + RIGHT) / 2, BOTTOM + 630), label);
	}

	/// Labels the first year and the last, and between them those that the step divides.
	fn years(&self, svg: &mut Svg, step: u64) {
		let (first, last) = (year_of(LAUNCH), year_of(self.until));
		let mut labelled = BTreeSet::from([first, last]);
		labelled
			.extend((first + step / 2..=last - step / 2).filter(|year| year.is_multiple_of(step)));
		for year in labelled {
			let x = self.x(year_start(year));
			svg.line("axis", (x, BOTTOM), (x, BOTTOM + 50));
			svg.text("tick strong", Anchor::Middle, (x, BOTTOM + 190), &year.to_string());
		}
		svg.line("axis", (LEFT, BOTTOM), (RIGHT, BOTTOM));
		let label = "years, each tick on 1 January (UTC)";
		svg.text("quiet", Anchor::Middle, ((LEFT + RIGHT) / 2, BOTTOM + 430), label);
	}

	/// Numbers the epochs of a halving above the chart.
	fn epochs(&self, svg: &mut Svg, layers: &[Layer]) {
		let bounds: BTreeSet<_> =
			layers.iter().filter_map(|layer| layer.release.as_ref()).flat_map(epochs).collect();
		let bounds: Vec<_> = bounds.into_iter().filter(|bound| *bound <= self.until).collect();
		for (index, bounds) in bounds.windows(2).enumerate() {
			let (from, to) = (self.x(bounds[0]), self.x(bounds[1]));
			svg.line("grid", (to, TOP - 230), (to, BOTTOM));
			let number = (index + 1).to_string();
			svg.text("small", Anchor::Middle, ((from + to) / 2, TOP - 130), &number);
		}
		if !bounds.is_empty() {
			svg.text("small", Anchor::End, (LEFT - 80, TOP - 130), "epoch");
		}
	}
}

/// The distance between two labels of amounts: one, two or five times a power of ten, so that there
/// are at most six below the cap.
fn tick(cap: u128) -> u128 {
	let powers = (0..38).map(|power| 10u128.pow(power));
	let mut steps = powers.flat_map(|power| [power, 2 * power, 5 * power]);
	steps.find(|step| cap.div_ceil(*step) <= 6).unwrap_or(cap)
}

/// How each layer is filled: in colour what has a schedule, hatched what is sold or budgeted.
fn fills(layers: &[Layer]) -> Vec<&'static str> {
	let mut colours = COLOURS.iter().cycle();
	let mut sold = SOLD.iter().cycle();
	let mut budgeted = BUDGETED.iter().cycle();
	let fill = |layer: &Layer| match (layer.release, layer.bucket.rule) {
		(Some(_), _) => colours.next(),
		(None, Rule::Sale) => sold.next(),
		(None, _) => budgeted.next(),
	};
	layers.iter().map(fill).map(|fill| *fill.expect("a cycle does not end")).collect()
}

/// The layers in words, from the top down.
fn legend(svg: &mut Svg, layers: &[Layer], fills: &[&str]) {
	let mut y = TOP;
	let mut heading = None;
	for (layer, fill) in layers.iter().zip(fills).rev() {
		let words = match layer.release {
			Some(_) => "Released by schedule",
			None => "For sale or budgeted",
		};
		if heading.replace(words) != Some(words) {
			y += if y > TOP { 100 } else { 0 };
			svg.text("tick strong", Anchor::Start, (LEGEND, y + 60), words);
			y += 200;
		}
		svg.swatch(fill, (LEGEND, y), 250);
		let bucket = layer.bucket;
		let what = format!("{}, {}: {}", bucket.name, percent(bucket.share), exact(bucket.amount));
		svg.text("tick", Anchor::Start, (LEGEND + 340, y + 95), &what);
		svg.text("small", Anchor::Start, (LEGEND + 340, y + 240), &paid(&bucket.rule));
		y += 400;
	}
}

/// Looks, and the hatchings.
const HEAD: &str = r##"<style>
text { fill: #1f2328;
  font-family: -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif }
.title { font-size: 190px; font-weight: 600 }
.quiet { font-size: 130px; fill: #59636e }
.tick { font-size: 125px }
.strong { font-weight: 600 }
.small { font-size: 110px; fill: #59636e }
.ground { fill: #ffffff }
.area { stroke: #ffffff; stroke-width: 8; stroke-linejoin: round }
.swatch { stroke: #d1d9e0; stroke-width: 8 }
.grid { stroke: #1f2328; stroke-opacity: 0.15; stroke-width: 8 }
.axis { stroke: #1f2328; stroke-width: 10 }
.cap { stroke: #1f2328; stroke-width: 14; stroke-dasharray: 60 40 }
.dark { stroke: #929da9; stroke-width: 26 }
.light { stroke: #bcc5ce; stroke-width: 16 }
</style>
<defs>
<pattern id="sold-1" width="90" height="90" patternUnits="userSpaceOnUse"
  patternTransform="rotate(45)">
  <rect width="90" height="90" fill="#eaeef2"/><line class="dark" x1="45" y1="0" x2="45" y2="90"/>
</pattern>
<pattern id="sold-2" width="90" height="90" patternUnits="userSpaceOnUse"
  patternTransform="rotate(45)">
  <rect width="90" height="90" fill="#f6f8fa"/><line class="light" x1="45" y1="0" x2="45" y2="90"/>
</pattern>
<pattern id="budgeted-1" width="90" height="90" patternUnits="userSpaceOnUse"
  patternTransform="rotate(-45)">
  <rect width="90" height="90" fill="#eaeef2"/><line class="dark" x1="45" y1="0" x2="45" y2="90"/>
</pattern>
<pattern id="budgeted-2" width="90" height="90" patternUnits="userSpaceOnUse"
  patternTransform="rotate(-45)">
  <rect width="90" height="90" fill="#f6f8fa"/><line class="light" x1="45" y1="0" x2="45" y2="90"/>
</pattern>
</defs>
"##;
