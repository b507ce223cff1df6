//! The tables in the pages, in Markdown.

use super::{
	calendar::{date, date_and_time, LAUNCH},
	layers::available,
};
use hanse_curve::{
	economy::{Bucket, Economy, Rule, COIN, DECIMALS},
	time::{DAY, END_OF_2140, MONTH, YEAR},
	Moment,
};

/// A moment of a table of vectors.
#[derive(Clone, Copy)]
enum At {
	Months(u64),
	Years(u64),
	YearAndDays(u64),
	EndOf2140,
}

impl At {
	fn moment(self) -> Moment {
		match self {
			Self::Months(months) => LAUNCH + months * MONTH,
			Self::Years(years) => LAUNCH + years * YEAR,
			Self::YearAndDays(days) => LAUNCH + YEAR + days * DAY,
			Self::EndOf2140 => END_OF_2140,
		}
	}

	fn words(self) -> String {
		match self {
			Self::Months(0) | Self::Years(0) => "launch".into(),
			Self::Months(months) => format!("month {months}"),
			Self::Years(years) => plural(years, "year"),
			Self::YearAndDays(days) => format!("1 year, {}", plural(days, "day")),
			Self::EndOf2140 => "end of 2140".into(),
		}
	}
}

/// The moments that show how an economy is released.
fn moments(economy: &Economy) -> Vec<At> {
	use At::{EndOf2140, Months, YearAndDays, Years};
	match economy.name {
		"metamars" => [0, 12, 13, 24, 36].map(Months).to_vec(),
		"metamart" => {
			let mut moments = [0, 1, 3, 4, 8, 12, 112].map(Years).to_vec();
			moments.push(EndOf2140);
			moments
		}
		"mbt" => [0, 6, 7, 11, 12, 13, 17, 47, 48].map(Months).to_vec(),
		"mutual" => {
			let mut moments = [0, 12].map(Months).to_vec();
			moments.extend([1, 365, 729, 730].map(YearAndDays));
			moments
		}
		// A new economy shows its years until somebody chooses better.
		_ => [0, 1, 2, 3, 4, 5].map(Years).to_vec(),
	}
}

/// The buckets: share, amount, how they are paid.
pub fn buckets(economy: &Economy) -> String {
	let mut table =
		format!("| Bucket | Share | {} | Paid |\n|---|---:|---:|---|\n", economy.symbol);
	for bucket in economy.buckets {
		let Bucket { name, amount, share, .. } = *bucket;
		let (share, amount, paid) = (percent(share), exact(amount), paid(&bucket.rule));
		table += &format!("| {name} | {share} | {amount} | {paid} |\n");
	}
	let whole = percent(economy.buckets.iter().map(|bucket| bucket.share).sum());
	table + &format!("| **cap** | {whole} | {} | |\n", exact(economy.cap))
}

/// What is released when, of the buckets that have a schedule.
pub fn vectors(economy: &Economy) -> String {
	let scheduled: Vec<_> =
		economy.buckets.iter().filter(|bucket| bucket.release(LAUNCH).is_some()).collect();
	let names = scheduled.iter().map(|bucket| format!(" {} |", bucket.name)).collect::<String>();
	let mut table = format!("| After | Date (UTC) |{names}");
	let together = scheduled.len() > 1;
	table += if together { " together |\n" } else { "\n" };
	table += "|---|---|";
	table += &"---:|".repeat(scheduled.len() + usize::from(together));
	table += "\n";
	for at in moments(economy) {
		let moment = at.moment();
		let amounts = scheduled.iter().map(|bucket| available(bucket, moment));
		let mut amounts: Vec<_> = amounts.collect();
		if together {
			amounts.push(amounts.iter().sum());
		}
		let amounts = amounts.into_iter().map(|amount| format!(" {} |", exact(amount)));
		table += &format!("| {} | {} |", at.words(), date_and_time(moment));
		table += &(amounts.collect::<String>() + "\n");
	}
	table
}

/// The economies: cap, what of it has a schedule, until when.
pub fn overview(economies: &[Economy]) -> String {
	let mut table = String::from(
		"| Economy | Coin | Cap | Released by schedule | For sale or budgeted | Last release |\n\
		 |---|---|---:|---:|---:|---|\n",
	);
	for economy in economies {
		let Economy { name, title, symbol, .. } = economy;
		let (scheduled, others): (Vec<&Bucket>, Vec<&Bucket>) =
			economy.buckets.iter().partition(|bucket| bucket.release(LAUNCH).is_some());
		let share = |buckets: &[&Bucket]| percent(buckets.iter().map(|bucket| bucket.share).sum());
		let ends = scheduled.iter().filter_map(|bucket| bucket.release(LAUNCH)?.end());
		let end = ends.max().map(date).unwrap_or_default();
		let (cap, scheduled, others) = (exact(economy.cap), share(&scheduled), share(&others));
		table += &format!(
			"| [{title}]({name}.md) | {symbol} | {cap} | {scheduled} | {others} | {end} |\n"
		);
	}
	table
}

/// How a rule pays, in words.
pub fn paid(rule: &Rule) -> String {
	match *rule {
		Rule::Sale => "by sale".into(),
		Rule::Treasury => "by budgets of the treasury".into(),
		Rule::Committee => "by decisions of a committee".into(),
		Rule::AtLaunch => "all at the launch".into(),
		Rule::Linear { length } => format!("evenly over {}", span(length)),
		Rule::LockedTranches { lock, tranches, step: MONTH } => {
			format!("locked for {}, then {tranches} monthly parts", span(lock))
		}
		Rule::LockedTranches { lock, tranches, step } => {
			format!("locked for {}, then {tranches} parts, one in {}", span(lock), span(step))
		}
		Rule::LockedLinear { lock, length } => {
			format!("locked for {}, then evenly over {}", span(lock), span(length))
		}
		Rule::Curve { end, epoch } => {
			format!("halving every {}, all by {}", span(epoch), date(end))
		}
	}
}

/// A span in the largest unit that divides it, except that a year is twelve months.
fn span(length: Moment) -> String {
	match length {
		_ if length > YEAR && length.is_multiple_of(YEAR) => plural(length / YEAR, "year"),
		_ if length.is_multiple_of(MONTH) => plural(length / MONTH, "month"),
		_ if length.is_multiple_of(DAY) => plural(length / DAY, "day"),
		_ => format!("{length} ms"),
	}
}

fn plural(number: u64, unit: &str) -> String {
	match number {
		1 => format!("1 {unit}"),
		_ => format!("{number} {unit}s"),
	}
}

/// A share in millionths as `2.5 %`.
pub fn percent(share: u32) -> String {
	let fraction = format!("{:04}", share % 10_000);
	match fraction.trim_end_matches('0') {
		"" => format!("{} %", share / 10_000),
		fraction => format!("{}.{fraction} %", share / 10_000),
	}
}

/// An amount in coins, to the last unit.
pub fn exact(amount: u128) -> String {
	let fraction = format!("{:0width$}", amount % COIN, width = usize::from(DECIMALS));
	match fraction.trim_end_matches('0') {
		"" => grouped(amount / COIN),
		fraction => format!("{}.{fraction}", grouped(amount / COIN)),
	}
}

/// A whole number with a comma after every third digit from the right.
pub fn grouped(number: u128) -> String {
	let digits = number.to_string();
	let mut text = String::new();
	for (index, digit) in digits.chars().enumerate() {
		if index > 0 && (digits.len() - index).is_multiple_of(3) {
			text.push(',');
		}
		text.push(digit);
	}
	text
}
