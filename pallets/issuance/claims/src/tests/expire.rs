//! `expire`.

use crate::{
	mock::*, Balance, Claims as StoredClaims, Error, EthereumAddress, Event, Unclaimed, WeightInfo,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

/// Somebody removes up to `limit` entries.
fn expire(limit: u32) -> Result<Option<u64>, DispatchError> {
	match Claims::expire(RuntimeOrigin::signed(RICH), limit) {
		Ok(info) => Ok(info.actual_weight.map(|weight| weight.ref_time())),
		Err(info) => Err(info.error),
	}
}

/// What removing that many entries costs.
fn cost(removed: u32) -> Option<u64> {
	Some(<() as WeightInfo>::expire(removed).ref_time())
}

fn returned(amount: Balance) -> Event<Test> {
	Event::Returned { beneficiary: COMMUNITY, amount }
}

/// Ten holders of a hundred each.
fn ten() -> ExtBuilder {
	let holders = (1..=10).map(|number| (EthereumAddress([number; 20]), 100)).collect();
	ExtBuilder::default().claims(holders).pot(1_000)
}

#[test]
fn expire_is_refused_when_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		set_time(EXPIRES);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Claims::expire(origin, 1), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn expire_is_refused_before_the_end() {
	ExtBuilder::default().build_and_execute(|| {
		donate(500);
		for moment in [NOW, EXPIRES - 1] {
			set_time(moment);
			let call = Claims::expire(RuntimeOrigin::signed(RICH), 1);
			assert_noop!(call, Error::<Test>::NotExpired);
		}
		set_time(EXPIRES);
		assert_ok!(expire(1));
	});
}

#[test]
fn expire_returns_everything_at_once_and_removes_by_and_by() {
	ten().build_and_execute(|| {
		donate(7);
		set_time(EXPIRES);
		assert_eq!(expire(3), Ok(cost(3)));
		assert_eq!(events(), vec![returned(1_007), Event::Cleared { removed: 3 }]);
		assert_eq!((balance(&COMMUNITY), balance(&Claims::pot())), (1_007, 0));
		assert_eq!(Unclaimed::<Test>::get(), 0);
		check_invariants();
		// No more than one call can do, and no more than there is.
		assert_eq!(expire(u32::MAX), Ok(cost(MAX_CLEARED)));
		assert_eq!(expire(5), Ok(cost(3)));
		let cleared = [4, 3].map(|removed| Event::<Test>::Cleared { removed });
		assert_eq!(events(), cleared);
		assert_eq!(StoredClaims::<Test>::iter().count(), 0);
		let call = Claims::expire(RuntimeOrigin::signed(RICH), 5);
		assert_noop!(call, Error::<Test>::NothingToExpire);
	});
}

/// Entries of earlier blocks are in the database and not in the block's own changes.
#[test]
fn expire_finds_other_entries_when_called_twice_in_a_block() {
	let mut chain = ten().build();
	chain.commit_all().expect("the genesis can be stored");
	chain.execute_with(|| {
		set_time(EXPIRES);
		assert_eq!(expire(4), Ok(cost(4)));
		assert_eq!(expire(4), Ok(cost(4)));
		assert_eq!(StoredClaims::<Test>::iter().count(), 2);
		check_invariants();
	});
}

#[test]
fn expire_only_moves_money_when_the_limit_is_zero() {
	ten().build_and_execute(|| {
		set_time(EXPIRES);
		assert_eq!(expire(0), Ok(cost(0)));
		assert_eq!(events(), vec![returned(1_000)]);
		assert_eq!(StoredClaims::<Test>::iter().count(), 10);
		let call = Claims::expire(RuntimeOrigin::signed(RICH), 0);
		assert_noop!(call, Error::<Test>::NothingToExpire);
	});
}

#[test]
fn claims_are_refused_when_their_entries_are_still_there() {
	ExtBuilder::default().build_and_execute(|| {
		set_time(EXPIRES);
		assert_ok!(expire(0));
		donate(5_000);
		assert_noop!(claim(&BOB, signed_for(1, &BOB)), Error::<Test>::Expired);
	});
}

#[test]
fn expire_returns_what_is_left_after_claims() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(claim(&BOB, signed_for(1, &BOB)));
		set_time(EXPIRES);
		events();
		assert_ok!(expire(9));
		let rest = TOTAL - AMOUNTS[0];
		assert_eq!(events(), vec![returned(rest), Event::Cleared { removed: 2 }]);
		assert_eq!(balance(&COMMUNITY), rest);
	});
}

#[test]
fn expire_returns_donations_whenever_they_come() {
	ExtBuilder::default().build_and_execute(|| {
		set_time(EXPIRES);
		assert_ok!(expire(3));
		events();
		donate(ED);
		assert_ok!(expire(0));
		assert_eq!(events(), vec![returned(ED)]);
	});
	// Also where there was never anything to claim, and behind an asset of somebody.
	ExtBuilder::default().claims(Vec::new()).pot(0).build_and_execute(|| {
		donate(2 * ED);
		assert_ok!(expire(0));
		assert_eq!((balance(&COMMUNITY), balance(&Claims::pot())), (2 * ED, 0));
	});
}

#[test]
fn expire_empties_the_pot_when_somebody_refers_to_it() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(System::inc_consumers(&Claims::pot()));
		set_time(EXPIRES);
		assert_ok!(expire(0));
		assert_eq!((balance(&COMMUNITY), balance(&Claims::pot())), (TOTAL, 0));
	});
}

/// A coin that its receiver cannot hold stays where it is, and so do the entries.
#[test]
fn expire_changes_nothing_when_the_beneficiary_cannot_receive() {
	ExtBuilder::default().build_and_execute(|| {
		set_time(EXPIRES);
		ExistentialDeposit::set(TOTAL + 1);
		let call = Claims::expire(RuntimeOrigin::signed(RICH), 3);
		assert_noop!(call, TokenError::BelowMinimum);
		assert_eq!(Unclaimed::<Test>::get(), TOTAL);
	});
}
