//! What can be read.

use crate::{mock::*, Asked, Funds, Order, MAX_ASKED};
use codec::{Decode, Encode};
use frame_support::assert_ok;

#[test]
fn funds_of_tells_what_is_free_and_what_is_set_aside() {
	build_and_execute(|| {
		spent(order());
		spent(Order { asset: SILVER, amount: 300, ..order() });
		opened(terms());
		let unknown = Asset::WithId(9);
		let asked = [NATIVE, GOLD, SILVER, unknown.clone()];
		let asked = Asked::<Asset>::truncate_from(asked.to_vec());
		let funds = |asset, free, set_aside| Funds { asset, free, set_aside };
		let expected = vec![
			// The treasury and the budget need their minimums.
			funds(NATIVE, WEALTH - 2 * ED, 0),
			funds(GOLD, WEALTH - 11_000 - 2 * GOLD_MINIMUM, 1_000),
			funds(SILVER, WEALTH - 300 - 1, 300),
			funds(unknown, 0, 0),
		];
		assert_eq!(Treasuries::funds_of(FIRST, asked.clone()), expected);
		// What is free is what can be decided about, to the unit.
		let all = Order { amount: expected[1].free, ..order() };
		assert_ok!(Treasuries::spend(root(), Order { amount: WEALTH - GOLD_MINIMUM, ..all }));
		assert_eq!(Treasuries::funds_of(0, asked)[1], funds(GOLD, 0, WEALTH - GOLD_MINIMUM));
	});
}

#[test]
fn funds_of_can_be_asked_for_some_assets_at_a_time() {
	let encoded = |count: u32| vec![SILVER; count as usize].encode();
	let decoded = |count| Asked::<Asset>::decode(&mut &encoded(count)[..]);
	assert!(decoded(MAX_ASKED).is_ok());
	assert!(decoded(MAX_ASKED + 1).is_err());
}

#[test]
fn payments_and_budgets_are_those_of_the_community() {
	build_and_execute(|| {
		let id = spent(order());
		assert_ok!(Treasuries::spend(signed(track(SECOND)), order()));
		let place = opened(terms());
		assert_eq!(Treasuries::payments_of(FIRST), vec![(id, payment(id))]);
		assert_eq!(Treasuries::budgets_of(FIRST), vec![(place, budget(place))]);
		assert_eq!(Treasuries::payments_of(SECOND).len(), 1);
		assert!(Treasuries::budgets_of(SECOND).is_empty());
		assert!(Treasuries::payments_of(9).is_empty());
	});
}

#[test]
fn communities_are_in_use_until_everything_has_ended() {
	build_and_execute(|| {
		assert!(!Treasuries::is_in_use(FIRST));
		let (id, place) = (spent(order()), opened(terms()));
		assert!(Treasuries::is_in_use(FIRST) && !Treasuries::is_in_use(SECOND));
		assert_ok!(payout(id));
		assert!(Treasuries::is_in_use(FIRST));
		assert_ok!(close(MANAGER, place));
		assert!(!Treasuries::is_in_use(FIRST));
	});
}
