//! Assets whose team does what it can.

use crate::mock::*;
use frame_support::assert_ok;

/// Who cannot receive anything stops no trade.
#[test]
fn blocked_promoter_and_tax_account_wait() {
	with_seed(|| {
		assert_ok!(Assets::block(signed(ISSUER), USD_ID, PROMOTER));
		buy(DAVE, 1_000_000);
		assert!(Markets::collect(signed(DAVE), 0, Some(PROMOTER)).is_err());
		// Without an account, the tax waits as well.
		assert!(Markets::collect(signed(DAVE), 0, None).is_err());
		assert_eq!((market(0).tax, market(0).promotion), (1_000, 500));
		assert_ok!(Assets::thaw(signed(ISSUER), USD_ID, PROMOTER));
		assert_ok!(Markets::collect(signed(DAVE), 0, Some(PROMOTER)));
	});
}

/// A quote that is frozen as a whole makes everybody wait, and nobody lose.
#[test]
fn frozen_quote_waits() {
	with_seed_end(|| {
		assert_ok!(Assets::freeze_asset(signed(ISSUER), USD_ID));
		let before = market(0);
		assert!(Markets::leave(signed(BOB), 0, 400_000).is_err());
		assert!(Markets::claim(signed(DAVE), 0, 1_000).is_err());
		wait(WINDOW);
		assert!(Markets::advance(signed(BOB), 0).is_err());
		assert_eq!(market(0), before);
		assert_ok!(Assets::thaw_asset(signed(ISSUER), USD_ID));
		assert_ok!(Markets::leave(signed(BOB), 0, 400_000));
	});
}

/// A token that is frozen keeps nobody from its quote.
#[test]
fn frozen_token_keeps_nobody() {
	with_seed_lock(|| {
		assert_ok!(Assets::freeze_asset(signed(ISSUER), 10));
		assert_ok!(Markets::leave(signed(BOB), 0, 400_000));
		wait(DEADLINE);
		advance();
		assert_ok!(Markets::leave(signed(ALICE), 0, 150_000));
		assert_ok!(Markets::claim(signed(DAVE), 0, 1_000));
	});
}

/// What is on hold is neither burnt nor seized.
#[test]
fn team_takes_nothing_from_the_vault() {
	with_seed(|| {
		let vault = vault();
		assert_ok!(Assets::burn(signed(ISSUER), USD_ID, vault, u128::MAX));
		assert_eq!(on_hold(&USD, vault), 1_170_000);
		assert_ok!(Markets::leave(signed(ALICE), 0, 600_000));
	});
}

/// A native quote, whose existential deposit is not a part of anything.
#[test]
fn native_market_goes_through_all_of_its_life() {
	build_and_execute(|| {
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, NATIVE, terms(), funds()));
		after(OPENS);
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 900_000));
		after(CLOSES);
		advance();
		buy(DAVE, 100_000);
		graduate();
		assert_ok!(Markets::convert(signed(ALICE), 0));
		assert_ok!(Markets::release(signed(DAVE), 0));
		set_price(1_000, 9_000);
		lock();
		wait(DEADLINE);
		advance();
		assert_ok!(Markets::withdraw_liquidity(signed(ALICE), 0, free(&SHARES, ALICE)));
		assert_ok!(Markets::claim(signed(DAVE), 0, free(&TOKEN, DAVE)));
		assert_ok!(Markets::claim_reserve(signed(MERCHANT), 0));
		let vault = vault();
		wait(WINDOW);
		advance();
		assert_eq!((free(&NATIVE, vault), on_hold(&NATIVE, vault)), (0, 0));
	});
}
