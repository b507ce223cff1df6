//! Just enough of SVG for a chart. Lengths are tenths of a pixel, so that all of them are whole.

/// A length or position in tenths of a pixel.
pub type Tenths = u128;

/// On which side of its position a text stands.
#[derive(Clone, Copy)]
pub enum Anchor {
	Start,
	Middle,
	End,
}

/// A drawing that grows from back to front.
#[derive(Default)]
pub struct Svg(String);

impl Svg {
	pub fn line(&mut self, class: &str, from: (Tenths, Tenths), to: (Tenths, Tenths)) {
		let ((x1, y1), (x2, y2)) = (from, to);
		self.0 +=
			&format!("<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>\n");
	}

	pub fn text(&mut self, class: &str, anchor: Anchor, at: (Tenths, Tenths), text: &str) {
		let anchor = match anchor {
			Anchor::Start => "",
			Anchor::Middle => " text-anchor=\"middle\"",
			Anchor::End => " text-anchor=\"end\"",
		};
		let ((x, y), text) = (at, escape(text));
		self.0 += &format!("<text class=\"{class}\"{anchor} x=\"{x}\" y=\"{y}\">{text}</text>\n");
	}

	/// Text that reads from the bottom up, around its position.
	pub fn rising_text(&mut self, class: &str, (x, y): (Tenths, Tenths), text: &str) {
		let text = escape(text);
		self.0 += &format!(
			"<text class=\"{class}\" text-anchor=\"middle\" \
			 transform=\"translate({x} {y}) rotate(-90)\">{text}</text>\n"
		);
	}

	/// An area with an edge from point to point and back to the first.
	pub fn area(&mut self, fill: &str, points: &[(Tenths, Tenths)]) {
		let points: Vec<_> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
		let points = points.join(" ");
		self.0 += &format!("<polygon class=\"area\" fill=\"{fill}\" points=\"{points}\"/>\n");
	}

	pub fn swatch(&mut self, fill: &str, (x, y): (Tenths, Tenths), side: Tenths) {
		self.0 += &format!(
			"<rect class=\"swatch\" fill=\"{fill}\" x=\"{x}\" y=\"{y}\" width=\"{side}\" \
			 height=\"{side}\"/>\n"
		);
	}

	/// The file: the drawing on a light ground, with a title and a description for those who hear
	/// it. `head` holds styles and patterns.
	pub fn finish(self, size: (Tenths, Tenths), head: &str, title: &str, desc: &str) -> String {
		let (width, height) = size;
		format!(
			"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
			 viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\">\n\
			 <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n{head}\
			 <rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>\n{}</svg>\n",
			width / 10,
			height / 10,
			escape(title),
			escape(desc),
			self.0
		)
	}
}

fn escape(text: &str) -> String {
	text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
