use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

fn claim(who: u64) -> sp_runtime::DispatchResult {
	Markets::claim_reserve(signed(who), 0)
}

/// A seed pool that ends well: users have all of theirs, and the merchant the rest.
#[test]
fn users_come_before_the_merchant() {
	with_trade(|| {
		after(CLOSES + TERM);
		advance();
		let liquidation = liquidation();
		let users = liquidation.users.amount;
		assert!(users > 50_000);
		events();
		assert_ok!(claim(CAROL));
		let event =
			Event::ReserveClaimed { market: 0, who: CAROL, user: users, merchant: 0, tokens: 0 };
		assert_eq!(events(), vec![event]);
		assert_eq!(free(&USD, CAROL), WEALTH - 50_000 + users);
		let (before, stock) = (free(&USD, MERCHANT), market(0).stock);
		assert_ok!(claim(MERCHANT));
		assert_eq!(free(&USD, MERCHANT), before + liquidation.merchant);
		assert_eq!((free(&TOKEN, MERCHANT), market(0).stock), (SUPPLY - 12_000_001 + stock, 0));
		for who in [CAROL, MERCHANT, ALICE] {
			assert_noop!(claim(who), Error::<Test>::NothingToClaim);
		}
	});
}

/// One that ends badly: they are the first to lose.
#[test]
fn reserve_is_lost_before_holders_lose() {
	with_poor_lock(|| {
		wait(DEADLINE);
		advance();
		let liquidation = liquidation();
		assert_eq!((liquidation.users.amount, liquidation.merchant), (0, 0));
		assert_ok!(claim(CAROL));
		assert_eq!(free(&USD, CAROL), WEALTH - 45_000);
		assert_eq!(position(CAROL).reserve.total(), 0);
	});
}

#[test]
fn claim_is_refused() {
	with_lock(|| {
		assert_noop!(Markets::claim_reserve(signed(CAROL), 1), Error::<Test>::MarketNotFound);
		assert_noop!(claim(CAROL), Error::<Test>::WrongPhase);
	});
}
