//! Draws the charts of `docs/economies`, and the tables in its pages, from the schedules.

mod pages;

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
	for file in pages::generate(Path::new(pages::FOLDER))? {
		if !file.is_current() {
			fs::write(&file.path, &file.content)?;
			println!("wrote {}", file.name());
		}
	}
	Ok(())
}
