//! The recount notices every way in which the state can be wrong.

use crate::{mock::*, Claims as StoredClaims, EthereumAddress, Unclaimed};
use frame_support::assert_ok;
use sp_runtime::DispatchError;

/// What the recount says after `spoil`.
fn verdict(spoil: impl FnOnce()) -> &'static str {
	ExtBuilder::default().build().execute_with(|| {
		check_invariants();
		spoil();
		match Claims::do_try_state() {
			Err(DispatchError::Other(reason)) => reason,
			other => panic!("the recount said {other:?}"),
		}
	})
}

#[test]
fn recount_notices_wrong_entries() {
	let add = |address, amount| StoredClaims::<Test>::insert(EthereumAddress(address), amount);
	assert_eq!(verdict(|| add([9; 20], 0)), "an entry is nothing");
	assert_eq!(verdict(|| add([0; 20], 1)), "an entry is nobody's");
	assert_eq!(verdict(|| add([9; 20], u128::MAX)), "the entries exceed every supply");
	let sum = "what is unclaimed is not the sum of the entries";
	assert_eq!(verdict(|| add([9; 20], 1)), sum);
	assert_eq!(verdict(|| StoredClaims::<Test>::remove(address(1))), sum);
	assert_eq!(verdict(|| Unclaimed::<Test>::put(1)), sum);
}

#[test]
fn recount_notices_what_was_returned_early() {
	assert_eq!(verdict(Unclaimed::<Test>::kill), "something was returned early");
}

#[test]
fn recount_notices_a_pot_that_lacks_something() {
	let take = || {
		let pot = RuntimeOrigin::signed(Claims::pot());
		assert_ok!(Balances::transfer_allow_death(pot, RICH, 1));
	};
	assert_eq!(verdict(take), "the pot lacks what is unclaimed");
	let weaken = || {
		assert_ok!(System::dec_providers(&Claims::pot()));
	};
	assert_eq!(verdict(weaken), "the pot can be blocked from outside");
}
