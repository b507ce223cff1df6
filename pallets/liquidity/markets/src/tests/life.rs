//! Random lives of a market, through an open pool, locks and votes to its end.
//!
//! After every step all invariants hold, and what was refused has changed nothing. In the end holders
//! and those who gave to the reserve are paid the same to the unit in whatever order they come, those who
//! provide liquidity but for what is rounded, and nothing is left anywhere.

use crate::{mock::*, Balance, Stage};
use frame_support::assert_ok;
use hanse_curve::time::{DAY, HOUR};
use hanse_market::{Moment, Phase};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use sp_runtime::{DispatchError, DispatchResult, TransactionOutcome};

const PEOPLE: [u64; 6] = [ALICE, BOB, CAROL, DAVE, RIVAL, MERCHANT];

/// Something that somebody tries.
#[derive(Clone, Copy, Debug)]
enum Step {
	Call {
		who: u64,
		kind: u8,
		amount: Balance,
		yes: bool,
	},
	/// The merchant announces, waits and graduates.
	Graduate,
	/// The average price of the open pool, in thousandths of the floor price.
	Price(Balance),
	/// Looks until something happens.
	Watch,
	Wait(Moment),
}

fn call(who: u64, kind: u8, amount: Balance, yes: bool) -> DispatchResult {
	let (by, boss, end) = (signed(who), signed(MERCHANT), Moment::MAX);
	match kind {
		0 => Markets::buy(by, 0, amount, 0, end),
		1 => Markets::sell(by, 0, amount, 0, end),
		2 => Markets::draw(boss, 0, amount, Balance::MAX),
		3 => Markets::leave(by, 0, amount),
		4 => Markets::add_reserve(by, 0, amount),
		5 => Markets::fold(by, 0),
		6 => Markets::convert(by, 0),
		7 => Markets::release(by, 0),
		8 => Markets::enrol(by, if yes { TOKEN } else { SHARES }, amount),
		9 => Markets::unenrol(by, if yes { TOKEN } else { SHARES }, amount),
		10 => Markets::vote(by, 0, yes),
		11 => Markets::exit_reserve(by, 0, amount),
		12 => Markets::claim(by, 0, amount),
		13 => Markets::claim_reserve(by, 0),
		14 => Markets::withdraw_liquidity(by, 0, amount),
		15 => Markets::collect(by, 0, yes.then_some(PROMOTER)),
		16 => Markets::forget(by, 0, who),
		17 => send_some(&USD, who, amount),
		18 => send_some(&TOKEN, who, amount),
		19 if Pools::contains_key(0) => {
			let free = free(if yes { &TOKEN } else { &USD }, who);
			trade(who, 0, yes, amount.min(free / 2).max(1))
		}
		_ => Markets::advance(by, 0),
	}
}

/// To the vault, as a gift, if it still has one.
fn send_some(asset: &Asset, who: u64, amount: Balance) -> DispatchResult {
	use frame_support::traits::{fungibles::Mutate, tokens::Preservation::Preserve};
	let vault = crate::Markets::<Test>::get(0).ok_or(DispatchError::Unavailable)?.vault;
	AllAssets::transfer(asset.clone(), &who, &vault, amount, Preserve).map(|_| ())
}

/// Does what the step says, and proves that everything is as it should be.
fn go(step: Step) -> Result<(), TestCaseError> {
	match step {
		Step::Call { who, kind, amount, yes } => {
			let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
			let layer = || call(who, kind, amount, yes);
			if frame_support::storage::with_storage_layer(layer).is_err() {
				let after = sp_io::storage::root(sp_runtime::StateVersion::V1);
				prop_assert_eq!(before, after, "{:?} was refused and changed something", step);
			}
		}
		Step::Graduate => {
			for _ in 0..2 {
				let _ = Markets::graduate(signed(MERCHANT), 0);
				wait(GRADUATION.max(MIN_TERM / 2));
			}
			let _ = Markets::graduate(signed(MERCHANT), 0);
		}
		Step::Price(price) => {
			if Pools::contains_key(0) {
				set_price(price.max(1), 8_000);
			}
		}
		Step::Watch => {
			for _ in 0..=COUNT {
				let _ = Markets::observe(signed(GUARD), 0);
				wait(GAP);
			}
		}
		Step::Wait(time) => wait(time),
	}
	assert_ok!(Markets::do_try_state());
	Ok(())
}

fn step() -> impl Strategy<Value = Step> {
	let amount = prop_oneof![1..200u128, 100..50_000u128, 50_000..500_000u128];
	let call = (0..PEOPLE.len(), 0..22u8, amount, any::<bool>())
		.prop_map(|(who, kind, amount, yes)| Step::Call { who: PEOPLE[who], kind, amount, yes });
	let vote = (0..PEOPLE.len(), prop::bool::weighted(0.7)).prop_map(|(who, yes)| Step::Call {
		who: PEOPLE[who],
		kind: 10,
		amount: 1,
		yes,
	});
	prop_oneof![
		14 => call,
		4 => vote,
		2 => Just(Step::Graduate),
		2 => (500..2_000u128).prop_map(Step::Price),
		3 => Just(Step::Watch),
		2 => (0..HOUR).prop_map(Step::Wait),
		3 => (0..8 * DAY).prop_map(Step::Wait),
	]
}

/// Fetches all that somebody has of a market that is paid out. What it got of the quote: for liquidity,
/// for tokens and for the reserve.
fn fetch(who: u64) -> [Balance; 3] {
	let before = free(&USD, who);
	for (asset, all) in [(TOKEN, on_hold(&TOKEN, who)), (SHARES, on_hold(&SHARES, who))] {
		if all > 0 && who != MERCHANT {
			assert_ok!(Markets::unenrol(signed(who), asset, all));
		}
	}
	let open = market(0).pool.is_some();
	let principal = position(who).principal.total();
	if principal > 0 {
		if open {
			assert_ok!(Markets::convert(signed(who), 0));
		} else {
			assert_ok!(Markets::leave(signed(who), 0, principal));
		}
	}
	if open && free(&SHARES, who) > 0 {
		assert_ok!(Markets::withdraw_liquidity(signed(who), 0, free(&SHARES, who)));
	}
	let liquidity = free(&USD, who) - before;
	let tokens = position(who).tokens.total() + if open { free(&TOKEN, who) } else { 0 };
	if tokens > 0 && who != MERCHANT {
		assert_ok!(Markets::claim(signed(who), 0, tokens));
	}
	let holder = free(&USD, who) - before - liquidity;
	let _ = Markets::claim_reserve(signed(who), 0);
	[liquidity, holder, free(&USD, who) - before - liquidity - holder]
}

/// What everybody gets in an order, which does not happen.
fn paid(order: [u64; 6]) -> Vec<(u64, [Balance; 3])> {
	let all = frame_support::storage::with_transaction(|| {
		let mut paid = order.map(|who| (who, fetch(who))).to_vec();
		paid.sort_unstable();
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(paid))
	});
	all.expect("nothing else fails")
}

/// Ends a market in whatever phase it is.
fn end() -> Result<(), TestCaseError> {
	for _ in 0..4 {
		if Pools::contains_key(0) {
			set_price(100, 8_000);
		}
		match Markets::state(0) {
			Some(Phase::Liquidating) => break,
			Some(Phase::Graduated) => {
				// A running alarm may be too old: then it begins anew.
				go(Step::Watch)?;
				go(Step::Watch)?;
			}
			Some(Phase::Locked) => {
				wait(DEADLINE);
				let _ = Markets::advance(signed(STRANGER), 0);
			}
			_ => {
				wait(TERM);
				let _ = Markets::advance(signed(STRANGER), 0);
			}
		}
	}
	prop_assert_eq!(Markets::state(0), Some(Phase::Liquidating));
	Ok(())
}

/// Lives a life. Returns whether it had an open pool.
fn live(steps: &[Step], keys: [u8; 6]) -> Result<(bool, u32), TestCaseError> {
	with_trade(|| {
		for step in steps {
			if Markets::state(0) == Some(Phase::Closed) {
				break;
			}
			go(*step)?;
		}
		if Markets::state(0) == Some(Phase::Closed) {
			return Ok((Pools::contains_key(0), 1));
		}
		end()?;
		let Stage::Liquidating(ends) = market(0).stage else { unreachable!("it has ended") };
		let mut order = PEOPLE;
		order.sort_by_key(|who| keys[PEOPLE.iter().position(|it| it == who).expect("it is one")]);
		for (one, other) in paid(PEOPLE).into_iter().zip(paid(order)) {
			let ((who, [liquidity, holder, reserve]), (_, others)) = (one, other);
			prop_assert_eq!([holder, reserve], [others[1], others[2]], "of {}", who);
			// By a share that is rounded when principal is converted, and by a unit when it is redeemed.
			prop_assert!(liquidity.abs_diff(others[0]) <= 2, "{:?} or {:?}", one, other);
		}
		// Holders are paid something whenever there is something.
		prop_assert!(ends.holders.units == 0 || ends.holders.amount > 0);
		for who in order {
			fetch(who);
			check_invariants();
		}
		let (vault, had_pool, locks) = (vault(), market(0).pool.is_some(), market(0).locks);
		wait(WINDOW);
		advance();
		prop_assert_eq!((on_hold(&USD, vault), on_hold(&TOKEN, vault)), (0, 0));
		Ok((had_pool, locks))
	})
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 200 }, ..ProptestConfig::default() }
}

fn life() -> impl Strategy<Value = Vec<Step>> {
	prop::collection::vec(step(), 1..60)
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn random_lives_end_well(steps in life(), keys in any::<[u8; 6]>()) {
		live(&steps, keys)?;
	}
}

/// Many lives have an open pool, and many are locked before their end.
#[test]
fn random_lives_are_rich() {
	let mut runner = TestRunner::deterministic();
	let (mut pools, mut locks) = (0, 0);
	for _ in 0..40 {
		let steps = life().new_tree(&mut runner).expect("there is no limit").current();
		let (had_pool, locked) = live(&steps, [3, 1, 4, 1, 5, 9]).expect("it ends well");
		pools += u32::from(had_pool);
		locks += locked;
	}
	assert!(pools >= 10 && locks >= 15, "{pools} pools, {locks} locks");
}
