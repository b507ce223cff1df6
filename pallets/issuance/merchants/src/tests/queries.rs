//! What can be read.

use crate::{
	discounted, mock::*, Difference, Merchants as Asked, Promotion, Table, MAX_SUPPLY, WHOLE,
};
use frame_support::assert_ok;

#[test]
fn discount_is_the_best_that_the_balance_allows() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		assert_eq!(Merchants::discount_of(CAROL, coin()), 0);
		for (more, rate) in [(99, 0), (1, 100_000), (399, 100_000), (1, 200_000)] {
			assert_ok!(Assets::transfer(signed(ALICE), coin(), CAROL, more));
			assert_eq!(Merchants::discount_of(CAROL, coin()), rate);
		}
		// What is on hold is still the holder's.
		requested(CAROL, cake(), 10);
		assert_eq!(Merchants::discount_of(CAROL, coin()), 200_000);
	});
}

#[test]
fn discount_is_nothing_with_a_merchant_that_takes_nothing() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let coin = coin();
		assert_eq!(Merchants::discount_of(ALICE, coin), 200_000);
		assert_eq!(Merchants::discount_of(ALICE, coin + 1), 0);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_eq!(Merchants::discount_of(ALICE, coin), 0);
		assert_ok!(Merchants::resume(signed(SHOP)));
		assert_ok!(Merchants::wind_down(signed(SHOP), SHOP, NOW + WIND_DOWN_NOTICE));
		assert_eq!(Merchants::discount_of(ALICE, coin), 200_000);
		after(WIND_DOWN_NOTICE);
		assert_eq!(Merchants::discount_of(ALICE, coin), 0);
	});
}

#[test]
fn discounted_price_is_rounded_up() {
	assert_eq!(discounted(1_000, 100_000), 900);
	assert_eq!(discounted(999, 100_000), 900);
	assert_eq!(discounted(1, 999_999), 1);
	assert_eq!(discounted(1, WHOLE), 0);
	assert_eq!(discounted(u128::MAX, 0), u128::MAX);
	assert_eq!(discounted(u128::MAX, u32::MAX), 0);
}

#[test]
fn difference_says_how_much() {
	let difference = Merchants::allocation_difference;
	assert_eq!(difference(10, vec![4, 6]), Difference::None);
	assert_eq!(difference(10, vec![4, 5]), Difference::Missing(1));
	assert_eq!(difference(10, vec![]), Difference::Missing(10));
	assert_eq!(difference(10, vec![4, 9]), Difference::Excess(3));
	assert_eq!(difference(MAX_SUPPLY, vec![u128::MAX, 1]), Difference::Overflow);
}

#[test]
fn views_show_what_is_stored() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let coin = coin();
		assert_eq!(Merchants::merchant(SHOP), Some(merchant(SHOP)));
		assert_eq!(Merchants::token(coin), Some(token(coin)));
		assert_eq!(Merchants::table(coin).current.into_inner(), menu());
		assert_eq!(Merchants::merchant(ALICE), None);
		assert_eq!(Merchants::token(coin + 1), None);
		assert_eq!(Merchants::table(coin + 1), Table::default());
		let ids = [requested(ALICE, bread(), 1), requested(ALICE, cake(), 2)];
		let mut shown: Vec<_> =
			Merchants::requests_of(ALICE).into_iter().map(|(id, _)| id).collect();
		shown.sort_unstable();
		assert_eq!(shown, ids.to_vec());
		assert!(Merchants::requests_of(BOB).is_empty());
		assert_eq!(Merchants::window_of(ALICE, coin, tea()), None);
	});
}

#[test]
fn promoter_counts_from_the_approval_to_the_sunset() {
	ExtBuilder::default().build_and_execute(|| {
		let promoter = || <Merchants as Asked<u64, u32>>::promoter_of(&SHOP);
		let active = || <Merchants as Asked<u64, u32>>::is_active(&SHOP);
		let until = NOW + 3 * WIND_DOWN_NOTICE;
		let promotion = Some(Promotion { promoter: PROMOTER, until });
		assert_ok!(Merchants::register(signed(SHOP), name("Shop"), uri(""), promotion));
		assert_eq!((promoter(), active()), (None, false));
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_eq!((promoter(), active()), (Some(PROMOTER), true));
		set_time(until - 1);
		assert_eq!(promoter(), Some(PROMOTER));
		set_time(until);
		assert_eq!(promoter(), None);
		set_time(NOW);
		assert_ok!(Merchants::wind_down(signed(SHOP), SHOP, NOW + WIND_DOWN_NOTICE));
		assert_eq!((promoter(), active()), (Some(PROMOTER), false));
		after(WIND_DOWN_NOTICE);
		assert_ok!(Merchants::close(signed(ALICE), SHOP));
		assert_eq!(promoter(), None);
	});
}

#[test]
fn issuer_is_known_by_the_token() {
	ExtBuilder::default().with_shop().build_and_execute(|| {
		assert_eq!(<Merchants as Asked<u64, u32>>::issuer_of(&coin()), Some(SHOP));
		assert_eq!(<Merchants as Asked<u64, u32>>::issuer_of(&(coin() + 1)), None);
	});
}
