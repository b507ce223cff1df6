use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn no_more_markets_are_opened_against_it() {
	with_open(|| {
		assert_ok!(Markets::disallow_quote(root(), USD));
		assert_eq!(events(), vec![Event::QuoteDisallowed { quote: USD }]);
		let open = Markets::open(signed(RIVAL), OTHER, USD, terms(), funds());
		assert_noop!(open, Error::<Test>::QuoteNotAllowed);
		// What is open goes on.
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 10_000));
	});
}

#[test]
fn quote_is_not_disallowed_twice_or_by_anybody() {
	build_and_execute(|| {
		assert_noop!(Markets::disallow_quote(signed(ALICE), USD), BadOrigin);
		assert_ok!(Markets::disallow_quote(root(), USD));
		assert_noop!(Markets::disallow_quote(root(), USD), Error::<Test>::QuoteNotAllowed);
	});
}
