//! What is generated in `docs/economies`: charts, and the tables inside pages that people write.
//!
//! Every number comes from [`hanse_curve::economy`] and every amount from [`Release::vested`], the
//! function that pays on a chain. The tests generate the same again and compare.
//!
//! [`Release::vested`]: hanse_curve::Release::vested

pub mod calendar;
pub mod chart;
pub mod layers;
mod svg;
pub mod tables;

use calendar::LAUNCH;
use chart::{Axis, Chart};
use hanse_curve::{
	economy::{Economy, ECONOMIES, MBT, METAMARS, METAMART, MUTUAL},
	time::{END_OF_2140, YEAR},
};
use std::{
	fs, io,
	path::{Path, PathBuf},
};

/// Where the pages are.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/economies");

/// Each chart and the file it goes to.
pub const CHARTS: [(&str, Chart); 5] = [
	("metamars.svg", monthly(METAMARS)),
	(
		"metamart.svg",
		Chart { economy: METAMART, until: END_OF_2140, axis: Axis::Years { step: 20 } },
	),
	(
		"metamart-first-years.svg",
		Chart { economy: METAMART, until: LAUNCH + 12 * YEAR, axis: Axis::Years { step: 1 } },
	),
	("mbt.svg", monthly(MBT)),
	("mutual.svg", monthly(MUTUAL)),
];

/// The first five years, in months.
const fn monthly(economy: Economy) -> Chart {
	Chart { economy, until: LAUNCH + 5 * YEAR, axis: Axis::Months }
}

/// A file as it has to be.
#[derive(Debug)]
pub struct File {
	pub path: PathBuf,
	pub content: String,
}

impl File {
	/// Whether the file on disk is this one.
	pub fn is_current(&self) -> bool {
		fs::read_to_string(&self.path).is_ok_and(|content| content == self.content)
	}

	/// The name without its folder.
	pub fn name(&self) -> String {
		self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
	}
}

/// Every chart, and every page with its tables filled in anew.
///
/// Errors: a page that is missing or has no place for a table.
pub fn generate(folder: &Path) -> io::Result<Vec<File>> {
	let mut files = Vec::new();
	for (name, chart) in CHARTS {
		files.push(File { path: folder.join(name), content: chart.svg() });
	}
	for economy in &ECONOMIES {
		let path = folder.join(format!("{}.md", economy.name));
		let page = fs::read_to_string(&path)?;
		let page = fill(&page, "buckets", &tables::buckets(economy))?;
		let content = fill(&page, "vectors", &tables::vectors(economy))?;
		files.push(File { path, content });
	}
	let path = folder.join("README.md");
	let content = fill(&fs::read_to_string(&path)?, "economies", &tables::overview(&ECONOMIES))?;
	files.push(File { path, content });
	Ok(files)
}

/// The page with `table` in the place of that name.
pub fn fill(page: &str, place: &str, table: &str) -> io::Result<String> {
	let begin = format!("<!-- begin: {place} -->\n");
	let end = format!("<!-- end: {place} -->");
	let missing = |marker: &str| io::Error::other(format!("a page lacks `{}`", marker.trim()));
	let (before, rest) = page.split_once(&begin).ok_or_else(|| missing(&begin))?;
	let (_, after) = rest.split_once(&end).ok_or_else(|| missing(&end))?;
	Ok(format!("{before}{begin}\n{table}\n{end}{after}"))
}
