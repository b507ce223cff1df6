//! Somebody follows the guide to decisions, docs/start-a-dao.md, from its first command to its last.

use anyhow::{ensure, Result};
use hanse_tests::{
	chain::{Chain, UNIT},
	guide::{self, Reader},
};
use scale_decode::DecodeAsType;
use subxt::dynamic;
use subxt_signer::sr25519::{dev, Keypair};

const GUIDE: &str = include_str!("../../../docs/start-a-dao.md");

/// The asset of the guide's community.
const HARBOUR: u32 = 7;

#[tokio::test]
async fn every_command_of_the_guide_does_what_the_guide_says() -> Result<()> {
	let folder = tempfile::tempdir()?;
	let guide = guide::read(GUIDE)?;
	let node = guide.start(folder.path()).await?;
	let chain = node.chain().await?;
	let steps = guide.steps;
	ensure!(steps.len() > 45, "only {} commands were found", steps.len());
	let mut reader = Reader::new(node.url());
	let mut checked = vec![];
	for step in steps {
		let Some(command) = CHECKED.iter().find(|command| step.command.contains(**command)) else {
			reader.compare(&step).await?;
			continue;
		};
		let before = Books::of(&chain).await?;
		reader.compare(&step).await?;
		check(command, &before, &Books::of(&chain).await?);
		checked.push(*command);
	}
	assert_eq!(checked, CHECKED, "the guide has each of these once");
	Ok(())
}

/// What the decisions are about, and who has what on hold.
struct Books {
	/// The share of fees that is burnt, in parts per billion.
	fee_burn: u32,
	/// Coins on hold, of Alice, Dave and Ferdie.
	held: [u128; 3],
	/// Shares of the harbour that Ferdie can spend.
	shares: u128,
}

const ALICE: usize = 0;
const DAVE: usize = 1;
const FERDIE: usize = 2;

impl Books {
	async fn of(chain: &Chain) -> Result<Self> {
		let account = |key: &Keypair| key.public_key().to_account_id();
		let mut held = [0; 3];
		for (held, key) in held.iter_mut().zip([dev::alice(), dev::dave(), dev::ferdie()]) {
			*held = chain.holdings(&account(&key)).await?.reserved;
		}
		let (_, hash) = chain.finalized().await?;
		let at = chain.api.at_block(hash).await?;
		let address = dynamic::storage::<(u32, [u8; 32]), Shares>("Assets", "Account");
		let shares = at.storage().try_fetch(&address, (HARBOUR, account(&dev::ferdie()).0)).await?;
		let shares = shares.map(|it| it.decode()).transpose()?.map_or(0, |it| it.balance);
		Ok(Self { fee_burn: chain.value("Sinks", "FeeBurn").await?, held, shares })
	}
}

#[derive(DecodeAsType)]
struct Shares {
	balance: u128,
}

/// The commands before and after which the books are looked at, in the order of the guide.
const CHECKED: [&str; 8] = [
	r#"send Dao.stake --from //Ferdie '{"community":0"#,
	r#"propose Parameters Sinks.set_fee_burn '{"share":200000000}"#,
	r#"propose Parameters Sinks.set_fee_burn '{"share":120000000}"#,
	"execute 0 --from //Ferdie",
	"send Preimage.unnote_preimage",
	"send Dao.create",
	"send Dao.poke",
	"send Dao.withdraw",
];

/// What one of these commands did to the books.
fn check(command: &str, before: &Books, after: &Books) {
	let held = |who: usize| after.held[who].abs_diff(before.held[who]);
	// Beside the deposit of a track, that of the call, which is far less than a coin.
	let about = |moved: u128, amount: u128| moved.abs_diff(amount) < UNIT / 2;
	let place = CHECKED.iter().position(|one| *one == command);
	match place {
		Some(0) => assert_eq!(held(FERDIE), 500_000 * UNIT, "staked"),
		Some(1) => assert!(about(held(ALICE), 0), "refused: no deposit but that of the call"),
		Some(2) => {
			assert!(about(held(ALICE), 500 * UNIT), "the track's deposit");
			assert_eq!(after.fee_burn, 100_000_000, "nothing is decided yet");
		}
		Some(3) => {
			assert_eq!((before.fee_burn, after.fee_burn), (100_000_000, 120_000_000));
			assert_eq!(held(ALICE), 500 * UNIT, "her deposit, whoever executes it");
		}
		Some(4) => assert!(after.held[ALICE] < before.held[ALICE], "that of the call"),
		Some(5) => assert!(about(held(DAVE), 101 * UNIT), "the community's deposit"),
		Some(6) => assert_eq!(held(DAVE), UNIT, "the deposit for the text"),
		Some(7) => {
			assert_eq!(after.shares, 1_000 * UNIT, "all of them");
			assert_eq!(after.shares - before.shares, 450 * UNIT, "what was staked");
		}
		_ => panic!("nobody looks at what {command} does"),
	}
}
