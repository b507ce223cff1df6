//! What contributions are rewarded with, and by whose judgement.

use super::{
	governance::{at, by, decide, governed, now, START},
	*,
};
use crate::{
	configs::{
		contributions::{People, SeedMargin},
		issuance::NativeAsset,
		items::{VouchersAccount, VOUCHERS},
	},
	units::UNIT,
	Contributions, Nfts, RuntimeOrigin,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::Mutate, tokens::nonfungibles_v2::Inspect as _},
};
use hanse_curve::time::DAY;
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_contributions::{Direction, Evidence, Kind, Phase, Reward, Terms, JURY, LARGE_JURY};
use pallet_identity::{Judgement, Registration};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave};
use sp_runtime::{
	traits::{Convert, Hash as _},
	DispatchError,
};

/// A registrar has judged an account well.
fn judge(who: &AccountId) {
	let said = vec![(0, Judgement::Reasonable)];
	let identity = Registration {
		judgements: said.try_into().expect("one is not too many"),
		deposit: 0,
		info: Default::default(),
	};
	pallet_identity::IdentityOf::<Runtime>::insert(who, identity);
}

fn juror(number: u8) -> AccountId {
	AccountId::from([number + 100; 32])
}

/// As many jurors, the treasury with 100,000 coins, and the epoch opened.
fn rewarded(jurors: u8, test: impl FnOnce()) {
	governed(|| {
		assert_ok!(Balances::mint_into(&TreasuryAccount::get(), 100_000 * UNIT));
		for number in 0..jurors {
			let who = juror(number);
			judge(&who);
			assert_ok!(Balances::mint_into(&who, 2_000 * UNIT));
			assert_ok!(Contributions::enlist(RuntimeOrigin::signed(who)));
		}
		assert_ok!(Contributions::open_epoch(by(Alice), NativeAsset::get()));
		test();
		assert_ok!(Contributions::do_try_state());
	});
}

/// The chain has gone on for so long that a seed is known which nobody could foresee now.
fn fresh_seed() {
	let block = System::block_number() + 2 * SeedMargin::get();
	System::set_block_number(block);
	pallet_babe::NextRandomness::<Runtime>::put([block as u8; 32]);
	pallet_babe::EpochStart::<Runtime>::put((block - SeedMargin::get(), block - 1));
}

fn evidence() -> Evidence<crate::Hash> {
	let uri = b"https://hanse.example/pull/7".to_vec();
	let hash = sp_runtime::traits::BlakeTwo256::hash(&uri);
	Evidence { hash, uri: uri.try_into().expect("it is short") }
}

fn jury(claim: u64) -> Vec<AccountId> {
	let claim = pallet_contributions::Claims::<Runtime>::get(claim).expect("it goes on");
	claim.jury.into_iter().map(|seat| seat.juror).collect()
}

/// Draws a jury, all of which gives that score.
fn judged(claim: u64, score: u16) {
	fresh_seed();
	assert_ok!(Contributions::draw(by(Bob), claim));
	let jury = jury(claim);
	for who in &jury {
		let seal = Contributions::seal(claim, who, score, &[3; 32]);
		assert_ok!(Contributions::commit(RuntimeOrigin::signed(who.clone()), claim, seal));
	}
	at(now() + 2 * DAY);
	for who in &jury {
		let origin = RuntimeOrigin::signed(who.clone());
		assert_ok!(Contributions::reveal(origin, claim, score, [3; 32]));
	}
	at(now() + 2 * DAY);
	assert_ok!(Contributions::settle(by(Bob), claim));
}

#[test]
fn jury_that_was_drawn_by_lot_decides_what_a_contribution_is_worth() {
	rewarded(12, || {
		judge(&account(Alice));
		let budget =
			Contributions::epoch_status(NativeAsset::get()).expect("it is open").fund.budget;
		// The least balance of the pot stays there.
		let whole = 1_000 * UNIT - crate::units::EXISTENTIAL_DEPOSIT;
		assert_eq!(budget, whole, "a hundredth of the treasury");
		assert_ok!(Contributions::submit(by(Alice), Kind::Code, evidence(), 40 * UNIT));
		// The seed of now was known before the claim.
		assert_noop!(
			Contributions::draw(by(Bob), 0),
			pallet_contributions::Error::<Runtime>::SeedTooOld
		);
		judged(0, 750);
		assert_eq!(JURY, 9);
		let before = Balances::balance(&account(Alice));
		at(now() + 5 * DAY);
		assert_ok!(Contributions::collect(by(Charlie), 0));
		let paid = Balances::balance(&account(Alice)) - before;
		assert_eq!(paid, (30 + 10) * UNIT, "three quarters of 40 coins, and the deposit of ten");
	});
}

#[test]
fn larger_jury_has_the_last_word() {
	rewarded(30, || {
		judge(&account(Alice));
		assert_ok!(Contributions::submit(by(Alice), Kind::Report, evidence(), 40 * UNIT));
		judged(0, 1_000);
		assert_ok!(Contributions::challenge(by(Dave), 0, Direction::TooHigh));
		judged(0, 500);
		assert_eq!(LARGE_JURY, 19);
		let before = Balances::balance(&account(Alice));
		assert_ok!(Contributions::collect(by(Charlie), 0));
		assert_eq!(Balances::balance(&account(Alice)) - before, (20 + 10) * UNIT);
	});
}

#[test]
fn nobody_without_a_judged_identity_claims_or_judges() {
	rewarded(9, || {
		let error = DispatchError::from(pallet_contributions::Error::<Runtime>::NoIdentity);
		assert_noop!(Contributions::submit(by(Dave), Kind::Code, evidence(), UNIT), error);
		assert_noop!(Contributions::enlist(by(Dave)), error);
	});
}

#[test]
fn accounts_of_one_identity_are_one_person() {
	rewarded(9, || {
		judge(&account(Alice));
		let name = pallet_identity::Data::None;
		pallet_identity::SuperOf::<Runtime>::insert(account(Bob), (account(Alice), name));
		assert_eq!(People::convert(account(Bob)), Some(account(Alice)));
		assert_eq!(People::convert(account(Alice)), Some(account(Alice)));
		assert_eq!(People::convert(account(Dave)), None);
		// Nobody takes a judged person over by calling it a sub-account.
		let claimed = (account(Alice), pallet_identity::Data::None);
		pallet_identity::SuperOf::<Runtime>::insert(juror(0), claimed);
		assert_eq!(People::convert(juror(0)), Some(juror(0)));
		// A twentieth of a budget of almost 1,000 coins, whichever account asks.
		assert_ok!(Contributions::submit(by(Alice), Kind::Code, evidence(), 40 * UNIT));
		assert!(Contributions::submit(by(Bob), Kind::Code, evidence(), 10 * UNIT).is_err());
		assert_ok!(Contributions::submit(by(Bob), Kind::Code, evidence(), 9 * UNIT));
	});
}

#[test]
fn budgets_take_a_hundredth_of_the_treasury_and_not_twice() {
	rewarded(9, || {
		let pot = Contributions::pot_account();
		let held = Balances::balance(&pot);
		assert_eq!(held, 1_000 * UNIT);
		assert!(Contributions::open_epoch(by(Alice), NativeAsset::get()).is_err());
		// Nobody claimed anything: the next budget is what is there already.
		at(START + 30 * DAY);
		assert_ok!(Contributions::open_epoch(by(Alice), NativeAsset::get()));
		assert_eq!(Balances::balance(&pot), held);
	});
}

#[test]
fn referendum_says_what_is_rewarded() {
	rewarded(9, || {
		let reward = Reward::Money { most: 7 * UNIT };
		let terms = Some(Terms { asset: NativeAsset::get(), fee: UNIT, reward });
		let set = pallet_contributions::Call::set_reward { kind: Kind::Code, terms };
		assert!(Contributions::set_reward(by(Alice), Kind::Code, None).is_err());
		decide(pallet_dao::ROOT_TRACK, &RuntimeCall::Contributions(set));
		let terms = pallet_contributions::Rewards::<Runtime>::get(Kind::Code).expect("rewarded");
		assert_eq!(terms.reward, reward);
	});
}

#[test]
fn voucher_is_an_item_that_can_be_given_away() {
	rewarded(9, || {
		judge(&account(Alice));
		let terms = Terms { asset: NativeAsset::get(), fee: UNIT, reward: Reward::Voucher };
		assert_ok!(Contributions::set_reward(RuntimeOrigin::root(), Kind::Code, Some(terms)));
		for claim in 0..2 {
			assert_ok!(Contributions::submit(by(Alice), Kind::Code, evidence(), 0));
			judged(claim, 900);
			let phase = Contributions::claim_status(claim).expect("it goes on").phase;
			let Phase::Challengeable { until, .. } = phase else { panic!("{phase:?}") };
			at(until);
			assert_ok!(Contributions::collect(by(Bob), claim));
		}
		// One collection for all of them, which nobody else can have taken.
		let collection = VOUCHERS;
		assert_eq!(Nfts::collection_owner(collection), Some(VouchersAccount::get()));
		for item in 0..2 {
			assert_eq!(Nfts::owner(collection, item), Some(account(Alice)));
			let described = pallet_nfts::ItemMetadataOf::<Runtime>::get(collection, item);
			let described = described.expect("it says for what").data.into_inner();
			assert_eq!(described, evidence().uri.into_inner());
			let score = Nfts::system_attribute(&collection, Some(&item), b"score");
			assert_eq!(score, Some(900u16.to_le_bytes().to_vec()));
		}
		assert_ok!(Nfts::transfer(by(Alice), collection, 1, account(Charlie).into()));
		assert_eq!(Nfts::owner(collection, 1), Some(account(Charlie)));
		let owner = account(Alice).into();
		assert!(Nfts::mint(by(Alice), collection, 9, owner, None).is_err());
		assert_eq!(pallet_nfts::Collection::<Runtime>::iter().count(), 1);
	});
}
