//! The recount notices every way in which the state can be wrong.

use crate::{mock::*, BuyBack, FeeBurn, LastBuyBack, TotalBurnt};
use frame_support::assert_ok;
use sp_runtime::{DispatchError, Perbill};

/// What the recount says after `spoil`, with gold sold once.
fn verdict(spoil: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		assert_ok!(collect(ALICE, &GOLD, 10_000));
		assert_ok!(buy_back(&GOLD));
		check_invariants();
		spoil();
		match Sinks::do_try_state() {
			Err(DispatchError::Other(reason)) => reason,
			other => panic!("the recount said {other:?}"),
		}
	})
}

#[test]
fn recount_notices_shares_above_their_bounds() {
	let above = |share: u32| Perbill::from_parts(share * 10_000_000 + 1);
	assert_eq!(verdict(|| FeeBurn::<Test>::put(above(50))), "too much of fees is burnt");
	assert_eq!(verdict(|| BuyBack::<Test>::put(above(40))), "too much of commissions buys back");
}

#[test]
fn recount_notices_sales_that_cannot_have_been() {
	assert_eq!(
		verdict(|| LastBuyBack::<Test>::insert(NATIVE, NOW)),
		"the native coin was sold for itself"
	);
	assert_eq!(
		verdict(|| LastBuyBack::<Test>::insert(GOLD, NOW + 1)),
		"an asset was sold in the future"
	);
	assert_eq!(verdict(|| LastBuyBack::<Test>::insert(SILVER, NOW)), "a pot does not exist");
	assert_eq!(
		verdict(|| TotalBurnt::<Test>::mutate(|all| all.bought_back = 0)),
		"an entry was not paid for"
	);
}
