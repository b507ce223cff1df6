//! Somebody who follows a guide of `docs/`: types in its commands and looks whether they print what
//! the guide shows.
//!
//! A guide shows as code, in this order, how a development node and the client are started, then
//! commands of `chain.mjs`, each followed by what it prints. It breaks lines where it likes and writes
//! … for what it leaves out. A command goes on in the next line within quotes, or after a `\`. A value
//! can have a name: `CODE=0x07`, or with `$(…)` what a command prints.

use crate::{
	node::{Node, Recipe},
	patiently, scripts,
};
use anyhow::{ensure, Context, Result};
use std::{collections::HashMap, path::Path, process::Stdio};

/// What a reader does not do: `make test` installs the client.
const ELSEWHERE: [&str; 2] = ["make js", "cd tests/js"];

/// What a guide has its readers do.
#[derive(Debug)]
pub struct Guide {
	/// The arguments of the node, which a story starts on a port of its own.
	pub node: Vec<String>,
	/// The commands, in their order.
	pub steps: Vec<Step>,
}

/// A command of a guide, and what the guide says that it prints.
#[derive(Debug)]
pub struct Step {
	/// What is to be typed in.
	pub command: String,
	/// Nothing, if the guide does not show it.
	pub answer: String,
}

impl Guide {
	/// Starts the node that the guide begins with.
	///
	/// # Errors
	///
	/// If it does not start.
	pub async fn start(&self, folder: &Path) -> Result<Node> {
		let args: Vec<_> = self.node.iter().map(String::as_str).collect();
		Node::start(&Recipe::new("dev", folder, &args)).await
	}
}

/// Reads a guide.
///
/// # Errors
///
/// If it begins differently from the other guides.
pub fn read(guide: &str) -> Result<Guide> {
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
			_ if line.contains("node chain.mjs ") || assignment(line).is_some() => {
				steps.push(Step { command: line.into(), answer: String::new() });
			}
			Some(last) => last.answer.push_str(line),
			None => elsewhere.push(line),
		}
	}
	let node = match elsewhere[..] {
		[node, ref rest @ ..] if rest == ELSEWHERE => node.strip_prefix("hanse-node --dev "),
		_ => None,
	};
	let node = node.with_context(|| format!("the guide begins differently: {elsewhere:?}"))?;
	let node = ["--dev"].into_iter().chain(node.split(' ')).map(String::from).collect();
	Ok(Guide { node, steps })
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
		let Some((name, value)) = assignment(&line) else {
			return self.shell(&line, step.answer.starts_with("chain: ")).await;
		};
		let value = match value.strip_prefix("$(") {
			None => value.into(),
			Some(rest) => {
				let inner = rest.strip_suffix(')').context("a substitution ends with the line")?;
				self.shell(inner, false).await?
			}
		};
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

/// The name and the value if a line gives a name to a value: `NAME=VALUE` or `NAME=$(COMMAND)`.
fn assignment(line: &str) -> Option<(&str, &str)> {
	let (name, value) = line.split_once('=')?;
	let is_name = !name.is_empty() && name.chars().all(|it| it.is_ascii_uppercase());
	is_name.then_some((name, value))
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
	fn values_have_names_in_capital_letters() {
		assert_eq!(assignment("CODE=0x07"), Some(("CODE", "0x07")));
		assert_eq!(assignment("A=$(node a=b)"), Some(("A", "$(node a=b)")));
		for line in ["code=1", "for A in B; do node --x=1", r#"{"a":"=1"}"#, "=1", "A B=1"] {
			assert_eq!(assignment(line), None, "{line}");
		}
	}

	#[test]
	fn command_goes_on_in_the_next_line_within_quotes_or_after_a_backslash() {
		let guide =
			"Begin:\n\n    hanse-node --dev --seal instant\n\n    make js\n    cd tests/js\n\n    \
			node chain.mjs send A.b '{\"c\":1,\n      \"d\":2}' \\\n      --from //Bob\n\n    \
			{\"block\":1,\n     \"fee\":2}\n";
		let Guide { node, steps } = read(guide).expect("it begins as all do");
		assert_eq!(node, ["--dev", "--seal", "instant"]);
		assert_eq!(steps.len(), 1);
		assert_eq!(steps[0].command, r#"node chain.mjs send A.b '{"c":1,"d":2}' --from //Bob"#);
		assert_eq!(steps[0].answer, r#"{"block":1, "fee":2}"#);
		assert!(read("    make js\n").is_err(), "another beginning");
	}
}
