//! What the recount notices.

use crate::{
	mock::*, Enrolment, Enrolments, Market, MarketByAsset, MarketByPool, Markets as Stored,
	NextMarket, Position, Positions, Promotions, Stage,
};
use hanse_market::Aged;
use sp_runtime::TryRuntimeError;

/// What the recount says after something was changed behind its back. Nothing stays changed.
fn complaint(change: impl FnOnce()) -> &'static str {
	let result = frame_support::storage::with_transaction(|| {
		change();
		let result = Markets::do_try_state();
		sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(result))
	});
	match result.expect("nothing else fails") {
		Err(TryRuntimeError::Other(complaint)) => complaint,
		other => panic!("it notices nothing: {other:?}"),
	}
}

fn change(change: impl FnOnce(&mut Market<u64, Asset>)) {
	Stored::<Test>::mutate(0, |market| change(market.as_mut().expect("it exists")));
}

#[test]
fn books_of_a_seed_pool_are_recounted() {
	with_trade(|| {
		let hold = "what is on hold is not what the books say";
		assert_eq!(complaint(|| change(|it| it.tax += 1)), hold);
		assert_eq!(complaint(|| change(|it| it.seed.earned += 1)), hold);
		assert_eq!(complaint(|| change(|it| it.stock += 1)), hold);
		assert_eq!(complaint(|| change(|it| it.black_hole -= 1)), hold);
		assert_eq!(complaint(|| change(|it| it.reserve.merchant += 1)), hold);
		assert_eq!(complaint(|| change(|it| it.deposit += 1)), hold);
		let said = complaint(|| change(|it| it.seed.principal += 1));
		assert_eq!(said, "principal is not somebody's");
		let said = complaint(|| change(|it| it.sold += 1));
		assert_eq!(said, "kept tokens are not somebody's");
		let said = complaint(|| change(|it| it.reserve.shares += 1));
		assert_eq!(said, "shares of the reserve are not somebody's");
		let said = complaint(|| change(|it| it.promotion += 1));
		assert_eq!(said, "fees do not wait for somebody");
		let said = complaint(|| change(|it| it.seed.quote = 599_999));
		assert_eq!(said, "a seed pool is below its floor");
		let said = complaint(|| change(|it| it.seed.drawn = 400_001));
		assert_eq!(said, "a merchant drew more than it may");
		let said = complaint(|| change(|it| it.stage = Stage::Graduated));
		assert_eq!(said, "an open market has no pool");
		let said = complaint(|| change(|it| it.quote = TOKEN));
		assert_eq!(said, "a token is its own quote");
		let said = complaint(|| change(|it| it.vault = STRANGER));
		assert_eq!(said, "a vault does not exist");
	});
}

#[test]
fn places_are_recounted() {
	with_pool(|| {
		let said = complaint(|| NextMarket::<Test>::put(0));
		assert_eq!(said, "a market's number is unused");
		let said = complaint(|| MarketByAsset::<Test>::insert(TOKEN, 7));
		assert_eq!(said, "a token has another market");
		let said = complaint(|| MarketByAsset::<Test>::remove(SHARES));
		assert_eq!(said, "shares have no market");
		let said = complaint(|| MarketByAsset::<Test>::insert(OTHER, 0));
		assert_eq!(said, "an asset has no market");
		let said = complaint(|| MarketByPool::<Test>::insert(0, 7));
		assert_eq!(said, "a pool has another market");
		let said = complaint(|| MarketByPool::<Test>::insert(1, 0));
		assert_eq!(said, "a pool has no market");
		let said = complaint(|| change(|it| it.stage = Stage::Seed));
		assert_eq!(said, "a seed pool is open");
		let said = complaint(|| Stored::<Test>::insert(1, market(0)));
		assert_eq!(said, "two markets share a vault");
	});
}

#[test]
fn entries_are_recounted() {
	with_lock(|| {
		let said = complaint(|| Positions::<Test>::insert(0, BOB, Position::default()));
		assert_eq!(said, "an entry is empty");
		let said = complaint(|| Positions::<Test>::insert(7, BOB, position(CAROL)));
		assert_eq!(said, "somebody has something in no market");
		let empty = Enrolment::default();
		let said = complaint(|| Enrolments::<Test>::insert(TOKEN, BOB, empty));
		assert_eq!(said, "an enrolment is empty");
		let more = Enrolment { amount: Aged { ripe: 1, ..Default::default() }, deposit: 0 };
		let said = complaint(|| Enrolments::<Test>::insert(TOKEN, BOB, more));
		assert_eq!(said, "what is on hold is not what the books say");
		let said = complaint(|| Promotions::<Test>::insert(0, BOB, 1));
		assert_eq!(said, "fees do not wait for somebody");
		let said = complaint(|| {
			change(|it| {
				let Stage::Locked(lock) = &mut it.stage else { panic!("it is locked") };
				lock.tally.sides[1].nays += 1;
			})
		});
		assert_eq!(said, "a vote is not somebody's");
	});
}

#[test]
fn liquidation_is_recounted() {
	with_end(|| {
		let pot = |set: fn(&mut crate::Liquidation)| {
			complaint(|| {
				change(|it| {
					let Stage::Liquidating(it) = &mut it.stage else { panic!("it is") };
					set(it);
				})
			})
		};
		let said = pot(|it| it.holders.paid = it.holders.amount + 1);
		assert_eq!(said, "more was paid than there was");
		let said = pot(|it| it.holders.claimed = it.holders.units + 1);
		assert_eq!(said, "more was claimed than there was");
		let said = complaint(|| change(|it| it.seed.earned = 1));
		assert_eq!(said, "an open market has a seed pool");
		let said = pot(|it| it.excluded += 1);
		assert_eq!(said, "what is on hold is not what the books say");
		let said = complaint(|| change(|it| it.black_hole = 1));
		assert_eq!(said, "something was not divided");
	});
	with_seed_end(|| {
		let said = complaint(|| change(|it| it.seed.quote = it.seed.principal + 1));
		assert_eq!(said, "something was not divided");
	});
}

#[test]
fn alarm_is_recounted() {
	with_pool(|| {
		set_price(1_000, 9_000);
		frame_support::assert_ok!(Markets::observe(signed(GUARD), 0));
		let alarm = market(0).alarm.expect("it is raised");
		let bond = crate::Alarm { bond: 7, ..alarm };
		let said = complaint(|| change(|it| it.alarm = Some(bond)));
		assert_eq!(said, "what is on hold is not what the books say");
	});
}
