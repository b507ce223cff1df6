//! Somebody follows the guide to issuance, docs/issuance.md, from its first command to its last.

use anyhow::{ensure, Context, Result};
use hanse_tests::{
	chain::{Chain, UNIT},
	node::{Node, Recipe},
	patiently, scripts,
};
use scale_decode::DecodeAsType;
use std::{collections::HashMap, process::Stdio};
use subxt::{dynamic, utils::AccountId32};
use subxt_signer::sr25519::dev;

const GUIDE: &str = include_str!("../../../docs/issuance.md");

/// The token of the guide.
const CRUMB: u32 = 1_000_000;

/// What the story does instead: its node has a port of its own, and `make test` installs the client.
const ELSEWHERE: [&str; 3] = ["hanse-node --dev --seal instant", "make js", "cd tests/js"];

#[tokio::test]
async fn every_command_of_the_guide_does_what_the_guide_says() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let recipe = Recipe::new("dev", folder.path(), &["--dev", "--seal", "instant"]);
	let node = Node::start(&recipe).await?;
	let chain = node.chain().await?;
	let mut reader = Reader { url: node.url(), variables: HashMap::new() };
	let mut checked = vec![];
	for step in steps()? {
		let Some(call) = CHECKED.iter().find(|call| step.command.contains(&format!("{call} ")))
		else {
			reader.compare(&step).await?;
			continue;
		};
		let before = Books::of(&chain).await?;
		reader.compare(&step).await?;
		check(call, &before, &Books::of(&chain).await?);
		checked.push(*call);
	}
	assert_eq!(checked, CHECKED, "the guide has each of these once");
	Ok(())
}

/// A command of the guide, and what the guide says that it prints.
#[derive(Debug)]
struct Step {
	command: String,
	answer: String,
}

/// What the guide shows as code, in its order.
fn steps() -> Result<Vec<Step>> {
	let mut steps: Vec<Step> = vec![];
	let mut elsewhere = vec![];
	for line in GUIDE.lines().filter_map(|line| line.strip_prefix("    ")) {
		match steps.last_mut() {
			// A quoted argument may go over several lines.
			Some(last) if last.command.matches('\'').count() % 2 == 1 => {
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
	ensure!(steps.len() > 40, "only {} commands were found", steps.len());
	Ok(steps)
}

/// Somebody at a terminal.
struct Reader {
	url: String,
	variables: HashMap<String, String>,
}

impl Reader {
	/// Types a command in and compares what it prints with what the guide shows, if it shows it.
	async fn compare(&mut self, step: &Step) -> Result<()> {
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

/// Whether an answer is what the guide shows, which breaks lines and writes … for what it leaves out.
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

#[test]
fn guide_may_leave_out_a_part_but_not_change_one() {
	for shown in [r#"{"a": 1,"b":2}"#, r#"{…"b":2}"#, r#"{"a":1,…}"#, r#"{"a":…,"b":…}"#] {
		assert!(agrees(shown, r#"{"a":1,"b":2}"#), "{shown}");
	}
	for shown in [r#"{"a":1}"#, r#"{…"b":3}"#, r#"{"b":…}"#, r#"{…"c":…}"#, r#"{…"b":…"a":…}"#]
	{
		assert!(!agrees(shown, r#"{"a":1,"b":2}"#), "{shown}");
	}
	assert!(!agrees("1…1", "1"), "nothing stands for two things");
}

/// Who has how much.
struct Books {
	/// Coins that can be spent, of Alice to Ferdie.
	coins: Vec<u128>,
	/// Tokens that can be spent, of the same.
	crumbs: Vec<u128>,
	/// How many tokens there are.
	supply: u128,
}

const ALICE: usize = 0;
const BOB: usize = 1;
const CHARLIE: usize = 2;
const DAVE: usize = 3;
const FERDIE: usize = 5;

impl Books {
	async fn of(chain: &Chain) -> Result<Self> {
		let people: Vec<AccountId32> =
			[dev::alice(), dev::bob(), dev::charlie(), dev::dave(), dev::eve(), dev::ferdie()]
				.map(|key| key.public_key().to_account_id())
				.into();
		let (_, hash) = chain.finalized().await?;
		let at = chain.api.at_block(hash).await?;
		let account = dynamic::storage::<(u32, [u8; 32]), Tokens>("Assets", "Account");
		let mut crumbs = vec![];
		for who in &people {
			let tokens = at.storage().try_fetch(&account, (CRUMB, who.0)).await?;
			crumbs.push(tokens.map(|it| it.decode()).transpose()?.map_or(0, |it| it.balance));
		}
		let asset = dynamic::storage::<(u32,), Asset>("Assets", "Asset");
		let token = at.storage().try_fetch(&asset, (CRUMB,)).await?;
		let supply = token.map(|it| it.decode()).transpose()?.map_or(0, |it| it.supply);
		Ok(Self { coins: chain.balances_at(&people, hash).await?, crumbs, supply })
	}
}

#[derive(DecodeAsType)]
struct Tokens {
	balance: u128,
}

#[derive(DecodeAsType)]
struct Asset {
	supply: u128,
}

/// The calls before and after which the books are looked at, in the order of the guide.
const CHECKED: [&str; 9] = [
	"send Grants.offer",
	"send Grants.claim",
	"send Identity.provide_judgement",
	"send Merchants.issue",
	"send Launch.buy",
	"send Launch.claim",
	"send Launch.withdraw",
	"send Merchants.confirm",
	"send Merchants.release_allowance",
];

/// What one of these calls did to the books.
fn check(call: &str, before: &Books, after: &Books) {
	let coins = |who: usize| after.coins[who].abs_diff(before.coins[who]);
	let crumbs = |who: usize| after.crumbs[who].abs_diff(before.crumbs[who]);
	// Whoever signs pays a fee beside it, and some a deposit: together less than half a coin.
	let about = |moved: u128, amount: u128| moved.abs_diff(amount) < UNIT / 2;
	match call {
		"send Grants.offer" => assert!(about(coins(ALICE), 1_000 * UNIT), "held with her"),
		"send Grants.claim" => assert_eq!(coins(DAVE), 200 * UNIT, "two tenths, and no fee"),
		"send Identity.provide_judgement" => assert!(about(coins(FERDIE), 5 * UNIT), "his fee"),
		"send Merchants.issue" => assert_eq!(after.supply, 100_000 * UNIT),
		"send Launch.buy" => assert!(about(coins(DAVE), 50 * UNIT), "ten lots for 5 each"),
		"send Launch.claim" => assert_eq!(after.crumbs[DAVE], 1_000 * UNIT),
		"send Launch.withdraw" => {
			assert_eq!((coins(BOB), coins(CHARLIE)), (45 * UNIT, 5 * UNIT), "of 50, nine to one");
			assert_eq!(crumbs(BOB), 49_000 * UNIT, "what was not sold");
		}
		"send Merchants.confirm" => {
			assert_eq!(before.supply - after.supply, 4 * UNIT, "burnt");
			assert_eq!(crumbs(BOB), 0, "and not the merchant's");
		}
		"send Merchants.release_allowance" => {
			assert!(crumbs(DAVE) > 499 * UNIT, "free again");
			assert_eq!(after.crumbs[DAVE], 996 * UNIT, "less what the bread cost");
		}
		other => panic!("nobody looks at what {other} does"),
	}
}
