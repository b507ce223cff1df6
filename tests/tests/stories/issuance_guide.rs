//! Somebody follows the guide to issuance, docs/issuance.md, from its first command to its last.

use anyhow::{ensure, Result};
use hanse_tests::{
	chain::{Chain, UNIT},
	guide::{self, Reader},
};
use scale_decode::DecodeAsType;
use subxt::{dynamic, utils::AccountId32};
use subxt_signer::sr25519::dev;

const GUIDE: &str = include_str!("../../../docs/issuance.md");

/// The token of the guide.
const CRUMB: u32 = 1_000_000;

#[tokio::test]
async fn every_command_of_the_guide_does_what_the_guide_says() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let guide = guide::read(GUIDE)?;
	let node = guide.start(folder.path()).await?;
	let chain = node.chain().await?;
	let steps = guide.steps;
	ensure!(steps.len() > 40, "only {} commands were found", steps.len());
	let mut reader = Reader::new(node.url());
	let mut checked = vec![];
	for step in steps {
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
