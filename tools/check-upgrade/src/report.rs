//! What was found, in words that a voter can read.

use crate::{
	description::Version,
	diff::{Change, Changes, Kind, Part},
	items::key,
	rehearse::{self, Outcome, Touched, MOST_BLOCKS},
	state::Map,
};
use serde::{Serialize, Serializer};
use std::{collections::BTreeMap, fmt::Write, time::Duration};

/// All that was found.
#[derive(Clone, Debug, Serialize)]
pub struct Findings {
	/// The file that is voted on.
	pub file: File,
	/// What the chain has authorised at the block.
	pub authorised: Authorised,
	/// The runtime that the chain has.
	pub old: Version,
	/// The runtime that is voted on.
	pub new: Version,
	/// What differs between the two.
	pub changes: Changes,
	/// The block after which the new runtime was tried.
	pub block: Block,
	/// What happened.
	pub rehearsal: Rehearsal,
	/// How many values of which item the new runtime cannot read, though the old one could.
	pub unreadable: BTreeMap<String, u64>,
	/// How much of the native coin there is.
	pub issuance: Issuance,
}

/// The file that is voted on.
#[derive(Clone, Debug, Serialize)]
pub struct File {
	/// Where it was read.
	pub path: String,
	/// The hash that the chain authorises.
	pub hash: String,
	/// Its size in bytes.
	pub size: u64,
	/// Its size once uncompressed.
	pub uncompressed: u64,
}

/// What the chain has authorised.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authorised {
	/// No upgrade.
	Nothing,
	/// Exactly this file.
	ThisFile,
	/// Another file, with this hash.
	AnotherFile(String),
}

impl Authorised {
	/// What the system pallet holds for the upgrade to come, compared with the hash of a file.
	pub fn of(state: &Map, file: &[u8; 32]) -> Self {
		let stored = state.get(&key("System", "AuthorizedUpgrade"));
		match stored.and_then(|stored| stored.first_chunk::<32>()) {
			None => Self::Nothing,
			Some(hash) if hash == file => Self::ThisFile,
			Some(hash) => Self::AnotherFile(format!("0x{}", hex::encode(hash))),
		}
	}
}

/// The block after which the new runtime was tried.
#[derive(Clone, Debug, Serialize)]
pub struct Block {
	/// Its number.
	pub number: u32,
	/// Its hash.
	pub hash: String,
	/// How many keys its state has.
	pub keys: u64,
	/// The size of keys and values, in bytes.
	pub bytes: u64,
	/// Whether the root of what was downloaded is the one that the block names.
	pub complete: bool,
}

/// What happened when the new runtime was tried.
#[derive(Clone, Debug, Serialize)]
pub struct Rehearsal {
	/// How it ended.
	#[serde(flatten)]
	pub outcome: Outcome,
	/// How many blocks carry steps of migrations.
	pub blocks: u32,
	/// How long it took to begin the first block, in milliseconds.
	pub first_block_ms: u64,
	/// How long the slowest step of a migration took, in milliseconds.
	pub slowest_step_ms: u64,
	/// What the upgrade changes and an ordinary block does not, by name.
	pub touched: BTreeMap<String, Touched>,
	/// How many keys an ordinary block changes in the same way.
	pub alike: u64,
	/// The last lines that the runtime logged.
	pub log: Vec<String>,
}

impl Rehearsal {
	/// What happened, with what it touched and logged.
	pub fn new(
		rehearsal: rehearse::Rehearsal,
		touched: BTreeMap<String, Touched>,
		alike: u64,
		log: Vec<String>,
	) -> Self {
		let milliseconds = |duration: Duration| duration.as_millis().try_into().unwrap_or(u64::MAX);
		Self {
			blocks: rehearsal.blocks,
			first_block_ms: milliseconds(rehearsal.first_block),
			slowest_step_ms: milliseconds(rehearsal.slowest_step),
			outcome: rehearsal.outcome,
			touched,
			alike,
			log,
		}
	}
}

/// How much of the native coin there is.
#[derive(Clone, Debug, Serialize)]
pub struct Issuance {
	/// At the block.
	#[serde(serialize_with = "as_text")]
	pub before: Option<u128>,
	/// Once the old runtime has begun the next block.
	#[serde(serialize_with = "as_text")]
	pub ordinary: Option<u128>,
	/// Once the new runtime has begun it and migrated.
	#[serde(serialize_with = "as_text")]
	pub after: Option<u128>,
}

/// Amounts are larger than what most readers of JSON take for a number without loss.
fn as_text<S: Serializer>(amount: &Option<u128>, serializer: S) -> Result<S::Ok, S::Error> {
	amount.map(|amount| amount.to_string()).serialize(serializer)
}

/// How a check ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mark {
	/// As it should.
	Good,
	/// For the voter to judge.
	Note,
	/// As it must not.
	Bad,
}

/// One check.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Check {
	/// How it ended.
	pub mark: Mark,
	/// What was found.
	pub text: String,
}

impl Check {
	fn new(mark: Mark, text: impl Into<String>) -> Self {
		Self { mark, text: text.into() }
	}

	fn good_if(good: bool, yes: impl Into<String>, no: impl Into<String>) -> Self {
		if good {
			Self::new(Mark::Good, yes)
		} else {
			Self::new(Mark::Bad, no)
		}
	}
}

/// A block that takes longer to begin is told, in milliseconds. The author of a block has to be done
/// well before the block's three seconds are over.
const SLOW_MS: u64 = 1_000;

fn mark_of(milliseconds: u64) -> Mark {
	if milliseconds >= SLOW_MS {
		Mark::Note
	} else {
		Mark::Good
	}
}

impl Findings {
	/// Whether nothing was found that must not be.
	pub fn pass(&self) -> bool {
		self.failures().is_empty()
	}

	/// What must not be.
	pub fn failures(&self) -> Vec<String> {
		let checks = self.version_checks().into_iter().chain(self.rehearsal_checks());
		checks.filter(|check| check.mark == Mark::Bad).map(|check| check.text).collect()
	}

	/// What follows from the versions.
	pub fn version_checks(&self) -> Vec<Check> {
		let (old, new) = (&self.old, &self.new);
		let mut checks = vec![
			Check::good_if(
				old.spec_name == new.spec_name,
				format!("it is a runtime of this chain, {}", new.spec_name),
				format!("it is a runtime of {} and not of {}", new.spec_name, old.spec_name),
			),
			Check::good_if(
				new.spec > old.spec,
				format!("spec_version rises: {} → {}", old.spec, new.spec),
				format!("spec_version does not rise: {} → {}", old.spec, new.spec),
			),
			self.transaction_check(),
		];
		if old.state != new.state {
			let text = format!("the state is stored differently: {} → {}", old.state, new.state);
			checks.push(Check::new(Mark::Note, text));
		}
		checks
	}

	fn transaction_check(&self) -> Check {
		let (old, new) = (self.old.transaction, self.new.transaction);
		let breaking: Vec<_> = self.changes.breaking().map(label).collect();
		if new < old {
			return Check::new(Mark::Bad, format!("transaction_version falls: {old} → {new}"));
		}
		match (breaking.is_empty(), new > old) {
			(true, false) => Check::new(
				Mark::Good,
				format!("transaction_version stays {old}: calls mean what they meant"),
			),
			(_, true) => Check::new(
				Mark::Good,
				format!(
					"transaction_version rises: {old} → {new}. What was signed before is refused"
				),
			),
			(false, false) => Check::new(
				Mark::Bad,
				format!(
					"transaction_version stays {old}, so that what was signed before may do something \
					 else now: {}",
					breaking.join("; ")
				),
			),
		}
	}

	/// What follows from the rehearsal.
	pub fn rehearsal_checks(&self) -> Vec<Check> {
		let (keys, bytes) = (thousands(self.block.keys.into()), thousands(self.block.bytes.into()));
		let mut checks = vec![Check::good_if(
			self.block.complete,
			format!("the downloaded state is the block's: {keys} keys, {bytes} bytes"),
			format!("the downloaded state is not the block's ({keys} keys, {bytes} bytes)"),
		)];
		checks.extend(self.outcome_checks());
		if self.rehearsal.outcome == Outcome::Done {
			checks.push(self.unreadable_check());
			checks.push(self.issuance_check());
		}
		checks
	}

	fn outcome_checks(&self) -> Vec<Check> {
		let Rehearsal { blocks, first_block_ms, .. } = self.rehearsal;
		let place = format!("block {} of the migrations", thousands(blocks.into()));
		let migrations = match &self.rehearsal.outcome {
			Outcome::FirstBlock(reason) => {
				let text = format!("the first block cannot begin: {}", first_line(reason));
				return vec![Check::new(Mark::Bad, text)];
			}
			Outcome::Done => self.migrations_check(),
			Outcome::Trapped(reason) if blocks == 0 => {
				let reason = first_line(reason);
				let text =
					format!("the runtime cannot rehearse, so the chain refuses it: {reason}");
				Check::new(Mark::Bad, text)
			}
			Outcome::Trapped(reason) => {
				let text = format!("the chain would end in {place}: {}", first_line(reason));
				Check::new(Mark::Bad, text)
			}
			Outcome::Failed => Check::new(Mark::Bad, format!("a migration fails in {place}")),
			Outcome::Endless => {
				let most = thousands(MOST_BLOCKS.into());
				Check::new(Mark::Bad, format!("the migrations do not end within {most} blocks"))
			}
		};
		let first = format!("the first block begins, in {} ms", thousands(first_block_ms.into()));
		vec![Check::new(mark_of(first_block_ms), first), migrations]
	}

	fn migrations_check(&self) -> Check {
		let Rehearsal { blocks, slowest_step_ms, .. } = self.rehearsal;
		if blocks == 0 {
			return Check::new(Mark::Good, "no migration takes blocks of its own");
		}
		let count = thousands(blocks.into());
		let blocks = if blocks == 1 { "block" } else { "blocks" };
		let slowest = thousands(slowest_step_ms.into());
		let text = format!(
			"the migrations end after {count} {blocks}, in which no transaction is taken; the slowest \
			 step takes {slowest} ms"
		);
		Check::new(mark_of(slowest_step_ms), text)
	}

	fn unreadable_check(&self) -> Check {
		let items = self.unreadable.iter().map(|(name, count)| format!("{name} ({count})"));
		let items: Vec<_> = items.collect();
		Check::good_if(
			items.is_empty(),
			"the new runtime can read every value that is stored",
			format!("the new runtime cannot read values of {}", items.join(", ")),
		)
	}

	fn issuance_check(&self) -> Check {
		let Issuance { before, ordinary, after } = self.issuance;
		let show = |amount: Option<u128>| amount.map_or_else(|| "unknown".into(), thousands);
		if after == before || after == ordinary {
			let text = format!("the upgrade makes and burns no coin: {}", show(after));
			return Check::new(Mark::Good, text);
		}
		let text = format!(
			"the amount of the coin changes: {} → {} ({} after the old runtime's next block)",
			show(before),
			show(after),
			show(ordinary)
		);
		Check::new(Mark::Note, text)
	}
}

/// The whole report.
pub fn text(findings: &Findings) -> String {
	let mut text = String::new();
	let Findings { old, new, .. } = findings;
	line(
		&mut text,
		0,
		format!("Upgrade of {}: version {} → {}", old.spec_name, old.spec, new.spec),
	);
	file(findings, &mut text);
	line(&mut text, 0, "\nVersions");
	marks(&findings.version_checks(), &mut text);
	changes(&findings.changes, &mut text);
	rehearsal(findings, &mut text);
	let failures = findings.failures();
	if failures.is_empty() {
		line(&mut text, 0, "\nPASS");
	} else {
		line(&mut text, 0, format!("\nFAIL: {}", failures.join("\n      ")));
	}
	text
}

fn line(text: &mut String, depth: usize, what: impl AsRef<str>) {
	let _ = writeln!(text, "{:indent$}{}", "", what.as_ref(), indent = depth * 2);
}

fn file(findings: &Findings, text: &mut String) {
	let File { path, hash, size, uncompressed } = &findings.file;
	let (size, uncompressed) = (thousands((*size).into()), thousands((*uncompressed).into()));
	line(text, 0, "\nFile");
	line(text, 1, format!("{path}, {size} bytes, {uncompressed} uncompressed"));
	line(text, 1, format!("hash for system.authorize_upgrade: {hash}"));
	let authorised = match &findings.authorised {
		Authorised::Nothing => "the chain has authorised no upgrade yet".into(),
		Authorised::ThisFile => "the chain has authorised exactly this file".into(),
		Authorised::AnotherFile(hash) => format!("the chain has authorised ANOTHER file: {hash}"),
	};
	line(text, 1, authorised);
}

fn marks(checks: &[Check], text: &mut String) {
	for Check { mark, text: found } in checks {
		let sign = match mark {
			Mark::Good => '✓',
			Mark::Note => '!',
			Mark::Bad => '✗',
		};
		line(text, 1, format!("{sign} {found}"));
	}
}

/// All parts, as headings.
const PARTS: [(Part, &str); 8] = [
	(Part::Pallet, "pallets"),
	(Part::Call, "calls"),
	(Part::Transaction, "what a transaction consists of"),
	(Part::Storage, "what is stored"),
	(Part::Constant, "constants"),
	(Part::Event, "events"),
	(Part::Error, "errors"),
	(Part::Api, "runtime APIs"),
];

fn changes(changes: &Changes, text: &mut String) {
	line(text, 0, "\nChanges of the rules, by what the runtimes say about themselves");
	let mut same = Vec::new();
	for (part, heading) in PARTS {
		let of_part: Vec<_> = changes.of(part).collect();
		if of_part.is_empty() {
			same.push(heading);
			continue;
		}
		line(text, 1, format!("{heading}:"));
		for change in of_part {
			let sign = if change.breaks { '!' } else { ' ' };
			line(text, 1, format!("{sign} {}", label(change)));
		}
	}
	if !same.is_empty() {
		line(text, 1, format!("no change: {}", same.join(", ")));
	}
	if changes.breaking().next().is_some() {
		line(text, 1, "(! what was signed before this upgrade may do something else after it)");
	}
}

fn label(change: &Change) -> String {
	let kind = match change.kind {
		Kind::Added => "added",
		Kind::Removed => "removed",
		Kind::Renumbered => "renumbered",
		Kind::Changed => "changed",
		Kind::Wider => "takes more",
	};
	let separator = if change.detail.is_empty() { "" } else { ": " };
	format!("{} {kind}{separator}{}", change.name, change.detail)
}

fn rehearsal(findings: &Findings, text: &mut String) {
	let Block { number, hash, .. } = &findings.block;
	let number = thousands((*number).into());
	line(text, 0, format!("\nRehearsal after block {number}, {hash}"));
	marks(&findings.rehearsal_checks(), text);
	match &findings.rehearsal.outcome {
		Outcome::FirstBlock(reason) | Outcome::Trapped(reason) => {
			trap(reason, &findings.rehearsal.log, text);
		}
		Outcome::Done => touched(&findings.rehearsal, text),
		// What is half done says nothing.
		Outcome::Failed | Outcome::Endless => {}
	}
}

fn trap(reason: &str, log: &[String], text: &mut String) {
	line(text, 1, "the error in full:");
	for part in reason.lines() {
		line(text, 2, part);
	}
	line(text, 1, "the last that the runtime logged:");
	for entry in log {
		line(text, 2, entry);
	}
	if log.is_empty() {
		line(text, 2, "nothing");
	}
}

fn touched(rehearsal: &Rehearsal, text: &mut String) {
	line(text, 1, "stored differently, by keys:");
	for (name, counts) in &rehearsal.touched {
		let Touched { added, changed, removed, bytes_before, bytes_after } = *counts;
		let kinds = [(added, "added"), (changed, "changed"), (removed, "removed")];
		let kinds: Vec<_> = kinds
			.into_iter()
			.filter(|(count, _)| *count > 0)
			.map(|(count, kind)| format!("{} {kind}", thousands(count.into())))
			.collect();
		let (before, after) = (thousands(bytes_before.into()), thousands(bytes_after.into()));
		line(text, 2, format!("{name}: {}, {before} → {after} bytes", kinds.join(", ")));
	}
	if rehearsal.touched.is_empty() {
		line(text, 2, "nothing");
	}
	let alike = thousands(rehearsal.alike.into());
	line(text, 1, format!("and {alike} as at the beginning of every block"));
}

fn first_line(reason: &str) -> &str {
	reason.lines().next().unwrap_or_default()
}

/// A number with its digits in groups of three.
fn thousands(number: u128) -> String {
	let digits = number.to_string();
	let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
	for (index, digit) in digits.chars().enumerate() {
		if index > 0 && (digits.len() - index).is_multiple_of(3) {
			text.push(',');
		}
		text.push(digit);
	}
	text
}
