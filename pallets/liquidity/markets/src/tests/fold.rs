use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

fn fold() -> sp_runtime::DispatchResult {
	Markets::fold(signed(STRANGER), 0)
}

/// What the open pool pays as fees comes that way, in both assets.
#[test]
fn what_lies_there_is_earned_and_tokens_are_burnt() {
	with_pool(|| {
		let before = reserve().total();
		let issued = issuance(&TOKEN);
		send(&USD, DAVE, vault(), 900);
		send(&TOKEN, DAVE, vault(), 77);
		assert_ok!(fold());
		// The minimum that the merchant paid for the open pool was taken by it.
		assert_eq!(events(), vec![Event::Folded { market: 0, quote: 900, burnt: 77 }]);
		assert_eq!(reserve().total(), before + 900);
		assert_eq!(issuance(&TOKEN), issued - 77);
		assert_eq!((free(&USD, vault()), free(&TOKEN, vault())), (MINIMUM, 1));
	});
}

#[test]
fn folding_is_refused() {
	with_seed(|| {
		let unknown = Markets::fold(signed(STRANGER), 1);
		assert_noop!(unknown, Error::<Test>::MarketNotFound);
		assert_noop!(fold(), Error::<Test>::NothingDue);
	});
	with_seed_end(|| {
		send(&USD, DAVE, vault(), 900);
		assert_noop!(fold(), Error::<Test>::WrongPhase);
	});
}
