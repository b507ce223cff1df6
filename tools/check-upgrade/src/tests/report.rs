use super::fixtures::{breaking, change, version};
use crate::{
	diff::{Changes, Kind, Part},
	items::key,
	rehearse::{Outcome, Touched},
	report::{text, Authorised, Block, Check, File, Findings, Issuance, Mark, Rehearsal},
	state::Map,
};
use std::collections::BTreeMap;

/// An upgrade that nothing speaks against, with something in every section.
fn good() -> Findings {
	let changes = vec![
		change(Part::Pallet, Kind::Added, "Treasuries", "index 44, calls: 9, stored items: 7"),
		change(Part::Call, Kind::Removed, "Money.burn", "index 3"),
		change(Part::Call, Kind::Wider, "Money.choose", "kind.Kind: `B` is new"),
		change(Part::Storage, Kind::Changed, "Money.Total", "u64 → u128"),
		change(Part::Api, Kind::Removed, "MoneyApi.total", ""),
	];
	let total = Touched { changed: 1, bytes_before: 8, bytes_after: 16, ..Default::default() };
	let owners = Touched {
		added: 1_000,
		removed: 12,
		bytes_before: 120,
		bytes_after: 2_000_000,
		..Default::default()
	};
	Findings {
		file: File {
			path: "new.wasm".into(),
			hash: "0xabcd".into(),
			size: 812_345,
			uncompressed: 4_123_456,
		},
		authorised: Authorised::ThisFile,
		old: version(2, 1),
		new: version(3, 1),
		changes: Changes(changes),
		block: Block {
			number: 12_345,
			hash: "0x1234".into(),
			keys: 54_321,
			bytes: 9_876_543,
			complete: true,
		},
		rehearsal: Rehearsal {
			outcome: Outcome::Done,
			blocks: 4,
			first_block_ms: 12,
			slowest_step_ms: 345,
			touched: [("Money.Total".into(), total), ("Money.Owners".into(), owners)].into(),
			alike: 7,
			log: vec!["INFO runtime: not shown where all is well".into()],
		},
		unreadable: BTreeMap::new(),
		issuance: Issuance { before: Some(1_000), ordinary: Some(1_010), after: Some(1_010) },
	}
}

/// An upgrade that nobody should vote for.
fn bad() -> Findings {
	let mut bad = good();
	bad.authorised = Authorised::AnotherFile("0x9999".into());
	(bad.new.spec, bad.block.complete) = (2, false);
	bad.changes = Changes(vec![
		breaking(Part::Call, Kind::Renumbered, "Money.burn", "index 3 → 4"),
		breaking(Part::Transaction, Kind::Changed, "Nonce", "u32 → u64"),
	]);
	let reason = "wasm trap: unreachable\nat migrate\nat initialize_block";
	bad.rehearsal.outcome = Outcome::FirstBlock(reason.into());
	bad.rehearsal.log = vec!["ERROR runtime: 3 accounts are left".into()];
	bad.rehearsal.touched.clear();
	bad
}

/// A report as it was looked at and found readable. Write it anew with `HANSE_BLESS=1`.
fn assert_reads(findings: &Findings, file: &str, expected: &str) {
	let text = text(findings);
	if std::env::var_os("HANSE_BLESS").is_some() {
		let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests");
		std::fs::write(folder.join(file), &text).expect("the folder can be written");
	}
	assert_eq!(text, expected);
}

#[test]
fn report_of_a_good_upgrade_reads_as_agreed() {
	assert_reads(&good(), "good.txt", include_str!("good.txt"));
	assert!(good().pass());
}

#[test]
fn report_of_a_bad_upgrade_reads_as_agreed() {
	assert_reads(&bad(), "bad.txt", include_str!("bad.txt"));
	assert!(!bad().pass());
	assert_eq!(bad().failures().len(), 4);
}

fn fails(change: impl FnOnce(&mut Findings)) -> Vec<String> {
	let mut findings = good();
	change(&mut findings);
	let failures = findings.failures();
	assert_eq!(findings.pass(), failures.is_empty());
	let text = text(&findings);
	match failures.is_empty() {
		true => assert!(text.ends_with("\nPASS\n"), "{text}"),
		false => assert!(text.contains(&format!("\nFAIL: {}", failures[0])), "{text}"),
	}
	failures
}

#[test]
fn each_thing_that_must_not_be_fails_alone() {
	assert_eq!(fails(|_| {}), Vec::<String>::new());
	let only = |change: &dyn Fn(&mut Findings), reason: &str| {
		let failures = fails(change);
		assert_eq!(failures.len(), 1, "{failures:?}");
		assert!(failures[0].contains(reason), "{failures:?}");
	};
	only(&|all| all.new.spec_name = "other".into(), "a runtime of other and not of test");
	only(&|all| all.new.spec = 2, "spec_version does not rise: 2 → 2");
	only(&|all| all.new.spec = 1, "spec_version does not rise: 2 → 1");
	only(&|all| all.new.transaction = 0, "transaction_version falls: 1 → 0");
	only(&|all| all.block.complete = false, "the downloaded state is not the block's");
	let unreadable = BTreeMap::from([("Money.Total".to_owned(), 3)]);
	only(&|all| all.unreadable = unreadable.clone(), "cannot read values of Money.Total (3)");
	let outcome =
		|outcome: Outcome| move |all: &mut Findings| all.rehearsal.outcome = outcome.clone();
	only(&outcome(Outcome::FirstBlock("why\nwhere".into())), "the first block cannot begin: why");
	let trap = "the chain would end in block 4 of the migrations: why";
	only(&outcome(Outcome::Trapped("why\nwhere".into())), trap);
	only(&outcome(Outcome::Failed), "a migration fails in block 4 of the migrations");
	only(&outcome(Outcome::Endless), "the migrations do not end within 100,000 blocks");
	let cannot = |all: &mut Findings| {
		(all.rehearsal.outcome, all.rehearsal.blocks) = (Outcome::Trapped("why".into()), 0);
	};
	only(&cannot, "the runtime cannot rehearse, so the chain refuses it: why");
}

#[test]
fn breaking_change_fails_unless_the_transaction_version_rises() {
	let break_it = |all: &mut Findings| {
		all.changes.0.push(breaking(Part::Call, Kind::Renumbered, "Money.pay", "index 1 → 2"));
		all.changes.0.push(breaking(Part::Transaction, Kind::Changed, "Nonce", "u32 → u64"));
	};
	let failures = fails(break_it);
	assert_eq!(failures.len(), 1);
	assert!(failures[0].contains("Money.pay renumbered: index 1 → 2; Nonce changed: u32 → u64"));
	let raised = |all: &mut Findings| {
		break_it(all);
		all.new.transaction = 2;
	};
	assert_eq!(fails(raised), Vec::<String>::new());
}

fn notes(change: impl FnOnce(&mut Findings)) -> Vec<String> {
	let mut findings = good();
	change(&mut findings);
	assert!(findings.pass(), "a note is for the voter to judge");
	let checks = findings.version_checks().into_iter().chain(findings.rehearsal_checks());
	let notes = checks.filter(|check: &Check| check.mark == Mark::Note);
	notes.map(|check| check.text).collect()
}

#[test]
fn what_is_for_the_voter_to_judge_is_noted() {
	assert_eq!(notes(|_| {}), Vec::<String>::new());
	let only = |change: &dyn Fn(&mut Findings), note: &str| {
		let notes = notes(change);
		assert_eq!(notes.len(), 1, "{notes:?}");
		assert!(notes[0].contains(note), "{notes:?}");
	};
	only(&|all| all.new.state = 0, "the state is stored differently: 1 → 0");
	only(&|all| all.rehearsal.first_block_ms = 1_000, "the first block begins, in 1,000 ms");
	only(&|all| all.rehearsal.slowest_step_ms = 2_500, "the slowest step takes 2,500 ms");
	let minted = |all: &mut Findings| all.issuance.after = Some(2_000);
	only(&minted, "the amount of the coin changes: 1,000 → 2,000 (1,010 after");
	only(&|all| all.issuance.after = None, "1,000 → unknown");
}

#[test]
fn coin_is_neither_made_nor_burnt_when_an_ordinary_block_does_the_same() {
	assert_eq!(notes(|all| all.issuance.after = Some(1_000)), Vec::<String>::new());
	assert_eq!(notes(|all| all.issuance.after = Some(1_010)), Vec::<String>::new());
}

#[test]
fn upgrade_without_migrations_takes_no_blocks() {
	let mut findings = good();
	findings.rehearsal.blocks = 0;
	assert!(findings.pass());
	assert!(text(&findings).contains("✓ no migration takes blocks of its own"));
	findings.rehearsal.blocks = 1;
	assert!(text(&findings).contains("after 1 block, in which"));
}

#[test]
fn authorisation_is_compared_with_the_file() {
	let stored = |bytes: Vec<u8>| Map::from([(key("System", "AuthorizedUpgrade"), bytes)]);
	let file = [7; 32];
	assert_eq!(Authorised::of(&Map::new(), &file), Authorised::Nothing);
	assert_eq!(Authorised::of(&stored([&file[..], &[1]].concat()), &file), Authorised::ThisFile);
	let other = stored([&[9; 32][..], &[1]].concat());
	let expected = Authorised::AnotherFile(format!("0x{}", "09".repeat(32)));
	assert_eq!(Authorised::of(&other, &file), expected);
}

#[test]
fn findings_are_written_as_json() {
	let json = serde_json::to_value(bad()).expect("everything can be written");
	assert_eq!(json["rehearsal"]["outcome"], "first-block");
	assert_eq!(json["rehearsal"]["reason"].as_str().map(str::len), Some(53));
	assert_eq!(json["changes"][0]["kind"], "renumbered");
	assert_eq!(json["changes"][0]["breaks"], true);
	assert_eq!(json["authorised"]["another-file"], "0x9999");
	let json = serde_json::to_value(good()).expect("everything can be written");
	assert_eq!(json["rehearsal"]["outcome"], "done");
	assert_eq!(json["rehearsal"]["touched"]["Money.Owners"]["added"], 1_000);
	assert_eq!(json["authorised"], "this-file");
	assert_eq!(json["issuance"]["after"], "1010");
	let mut rich = good();
	rich.issuance.after = Some(u128::MAX);
	rich.issuance.before = None;
	let json = serde_json::to_value(rich).expect("everything can be written");
	assert_eq!(json["issuance"]["after"], u128::MAX.to_string());
	assert_eq!(json["issuance"]["before"], serde_json::Value::Null);
}

#[test]
fn times_are_told_in_milliseconds() {
	use std::time::Duration;
	let happened = crate::rehearse::Rehearsal {
		outcome: Outcome::Done,
		blocks: 3,
		first_block: Duration::from_micros(1_999),
		slowest_step: Duration::MAX,
		delta: Default::default(),
	};
	let told = Rehearsal::new(happened, BTreeMap::new(), 9, vec!["line".into()]);
	assert_eq!((told.blocks, told.first_block_ms, told.slowest_step_ms), (3, 1, u64::MAX));
	assert_eq!((told.alike, told.log.len(), told.outcome), (9, 1, Outcome::Done));
}
