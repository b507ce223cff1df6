use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_market::Seed;

#[test]
fn subscription_is_principal() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 600));
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 400));
		let subscribed = |amount| Event::Subscribed { market: 0, who: ALICE, amount };
		assert_eq!(events(), vec![subscribed(600), subscribed(400)]);
		assert_eq!(position(ALICE).principal.total(), 1_000);
		let books = Seed {
			quote: 1_000,
			tokens: 0,
			principal: 1_000,
			outside: 1_000,
			..Default::default()
		};
		assert_eq!(market(0).seed, books);
		assert_eq!(free(&USD, ALICE), WEALTH - 1_000);
		// One entry, paid for once.
		assert_eq!(on_hold(&NATIVE, ALICE), ENTRY);
		assert_eq!(Markets::principal_of(0, &ALICE), 1_000);
	});
}

/// Its own money gives a merchant nothing to draw.
#[test]
fn merchant_subscribes_without_drawing_on_it() {
	with_open(|| {
		assert_ok!(Markets::subscribe(signed(MERCHANT), 0, 5_000));
		assert_eq!((market(0).seed.principal, market(0).seed.outside), (5_000, 0));
	});
}

#[test]
fn subscription_is_refused() {
	with_draft(|| {
		let subscribe = |amount| Markets::subscribe(signed(ALICE), 0, amount);
		assert_noop!(subscribe(1_000), Error::<Test>::WrongPhase);
		after(OPENS);
		let unknown = Markets::subscribe(signed(ALICE), 1, 1_000);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		assert_noop!(subscribe(LEAST - 1), Error::<Test>::AmountTooSmall);
		assert_noop!(subscribe(1_000_001), Error::<Test>::MaximumReached);
		let poor = Markets::subscribe(signed(STRANGER), 0, 1_000);
		assert_noop!(poor, pallet_assets::Error::<Test>::NoAccount);
		assert_ok!(subscribe(1_000_000));
		assert_noop!(subscribe(LEAST), Error::<Test>::MaximumReached);
		after(CLOSES);
		assert_noop!(subscribe(LEAST), Error::<Test>::WrongPhase);
	});
}
