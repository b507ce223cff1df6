//! Somebody who follows a guide of `docs/`: types in its commands and looks whether they print what
//! the guide shows.
//!
//! A guide shows as code, in this order, how a development node and the client are started, then
//! commands of `chain.mjs`, each followed by what it prints. It breaks lines where it likes and writes
//! … for what it leaves out. A command goes on in the next line within quotes, or after a `\`.

use crate::{patiently, scripts};
use anyhow::{ensure, Context, Result};
use std::{collections::HashMap, process::Stdio};

/// What a reader does not do: a story starts a node on a port of its own, and `make test` installs
/// the client.
const ELSEWHERE: [&str; 3] = ["hanse-node --dev --seal instant", "make js", "cd tests/js"];

/// A command of a guide, and what the guide says that it prints.
#[derive(Debug)]
pub struct Step {
	/// What is to be typed in.
	pub command: String,
	/// Nothing, if the guide does not show it.
	pub answer: String,
}

/// The commands of a guide, in its order.
///
/// # Errors
///
/// If it begins differently from the other guides.
pub fn steps(guide: &str) -> Result<Vec<Step>> {
	let mut steps: Vec<Step> = vec![];
	let mut elsewhere = vec![];
	for line in guide.lines().filter_map(|line| line.strip_prefix("    ")) {
		match steps.last_mut() {
			Some(last) if last.command.matches('\'').count() % 2 == 1 => {
				last.command.push_str(line.trim());
			}
			Some(last) if last.command.ends_with('\\') => {
				last.command.pop();
				last.command.push_str(line.trim());
			}
			_ if line.contains("node chain.mjs ") => {
				steps.push(Step { command: line.into(), answer: String::new() });
			}
			Some(last) => last.answer.push_str(line),
			None => elsewhere.push(line),
		}
	}
	ensure!(elsewhere == ELSEWHERE, "the guide begins differently: {elsewhere:?}");
	Ok(steps)
}

/// Somebody at a terminal.
pub struct Reader {
	url: String,
	variables: HashMap<String, String>,
}

impl Reader {
	/// One whose client talks to this node.
	pub fn new(url: String) -> Self {
		Self { url, variables: HashMap::new() }
	}

	/// Types a command in and compares what it prints with what the guide shows, if it shows it.
	///
	/// # Errors
	///
	/// If it does not end as the guide says, or prints something else.
	pub async fn compare(&mut self, step: &Step) -> Result<()> {
		let Step { command, answer: shown } = step;
		let answer = self.follow(step).await.with_context(|| command.clone())?;
		ensure!(
			shown.is_empty() || agrees(shown, &answer),
			"{command}\nanswers\n{answer}\nand not\n{shown}"
		);
		Ok(())
	}

	/// Types a command in. Returns what it printed: an answer, or a refusal if the guide shows one.
	async fn follow(&mut self, step: &Step) -> Result<String> {
		let here = format!("node chain.mjs --url {}", self.url);
		let line = step.command.replace("node chain.mjs", &here);
		let assigned = line.split_once("=$(").filter(|(name, _)| !name.contains(' '));
		let Some((name, rest)) = assigned else {
			return self.shell(&line, step.answer.starts_with("chain: ")).await;
		};
		let inner = rest.strip_suffix(')').context("a substitution ends with the line")?;
		let value = self.shell(inner, false).await?;
		self.variables.insert(name.into(), value);
		Ok(String::new())
	}

	async fn shell(&self, line: &str, refused: bool) -> Result<String> {
		let mut command = tokio::process::Command::new("sh");
		command.args(["-c", line]).envs(&self.variables).current_dir(scripts::folder());
		command.stdin(Stdio::null()).kill_on_drop(true);
		let output = patiently(line, async { Ok(command.output().await?) }).await?;
		let said = if refused { &output.stderr } else { &output.stdout };
		ensure!(
			output.status.success() != refused,
			"{}\n{}",
			String::from_utf8_lossy(&output.stdout),
			String::from_utf8_lossy(&output.stderr)
		);
		Ok(String::from_utf8_lossy(said).trim_end().to_owned())
	}
}

/// Whether an answer is what a guide shows, which breaks lines and writes … for what it leaves out.
fn agrees(shown: &str, answer: &str) -> bool {
	let plain = |text: &str| text.split_whitespace().collect::<String>();
	let (shown, answer) = (plain(shown), plain(answer));
	let Some((first, others)) = shown.split_once('…') else { return shown == answer };
	let Some(mut rest) = answer.strip_prefix(first) else { return false };
	let mut others: Vec<_> = others.split('…').collect();
	let last = others.pop().unwrap_or_default();
	for part in others {
		let Some((_, after)) = rest.split_once(part) else { return false };
		rest = after;
	}
	rest.ends_with(last)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn guide_may_leave_out_a_part_but_not_change_one() {
		for shown in [r#"{"a": 1,"b":2}"#, r#"{…"b":2}"#, r#"{"a":1,…}"#, r#"{"a":…,"b":…}"#]
		{
			assert!(agrees(shown, r#"{"a":1,"b":2}"#), "{shown}");
		}
		for shown in [r#"{"a":1}"#, r#"{…"b":3}"#, r#"{"b":…}"#, r#"{…"c":…}"#, r#"{…"b":…"a":…}"#]
		{
			assert!(!agrees(shown, r#"{"a":1,"b":2}"#), "{shown}");
		}
		assert!(!agrees("1…1", "1"), "nothing stands for two things");
	}

	#[test]
	fn command_goes_on_in_the_next_line_within_quotes_or_after_a_backslash() {
		let guide =
			"Begin:\n\n    hanse-node --dev --seal instant\n\n    make js\n    cd tests/js\n\n    \
			node chain.mjs send A.b '{\"c\":1,\n      \"d\":2}' \\\n      --from //Bob\n\n    \
			{\"block\":1,\n     \"fee\":2}\n";
		let steps = steps(guide).expect("it begins as all do");
		assert_eq!(steps.len(), 1);
		assert_eq!(steps[0].command, r#"node chain.mjs send A.b '{"c":1,"d":2}' --from //Bob"#);
		assert_eq!(steps[0].answer, r#"{"block":1, "fee":2}"#);
		assert!(super::steps("    make js\n").is_err(), "another beginning");
	}
}
