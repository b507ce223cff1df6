//! Somebody follows those guides of docs/ whose commands show by themselves that they did what they
//! should: each is followed by what it prints.

use anyhow::{ensure, Result};
use hanse_tests::guide::{self, Reader};

/// Types in every command of a guide, of which there are so many at least.
async fn follow(text: &str, least: usize) -> Result<()> {
	let folder = tempfile::tempdir()?;
	let guide = guide::read(text)?;
	let node = guide.start(folder.path()).await?;
	ensure!(guide.steps.len() >= least, "only {} commands were found", guide.steps.len());
	let shown = guide.steps.iter().filter(|step| !step.answer.is_empty()).count();
	ensure!(shown * 2 > least, "only {shown} commands show what they print");
	let mut reader = Reader::new(node.url());
	for step in &guide.steps {
		reader.compare(step).await?;
	}
	Ok(())
}

#[tokio::test]
async fn representatives_are_elected_and_their_core_acts() -> Result<()> {
	follow(include_str!("../../../docs/elect-representatives.md"), 30).await
}

#[tokio::test]
async fn jury_judges_a_contribution() -> Result<()> {
	follow(include_str!("../../../docs/reward-contributions.md"), 20).await
}

#[tokio::test]
async fn coin_comes_to_its_end() -> Result<()> {
	follow(include_str!("../../../docs/end-a-coin.md"), 20).await
}

#[tokio::test]
async fn merchant_raises_with_a_market_that_lives_and_ends() -> Result<()> {
	follow(include_str!("../../../docs/open-a-market.md"), 40).await
}
