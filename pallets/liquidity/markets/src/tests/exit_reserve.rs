use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};

fn exit(who: u64, tokens: u128) -> sp_runtime::DispatchResult {
	Markets::exit_reserve(signed(who), 0, tokens)
}

/// Less than the floor price where the fund cannot pay it for all: everybody is paid its part.
#[test]
fn receipts_and_tokens_are_given_back_together() {
	with_poor_lock(|| {
		let (sold, fund) = (market(0).sold, market(0).reserve.total() + 1_000);
		assert!(sold / 8 > fund);
		let (before, had) = (free(&USD, CAROL), position(CAROL).reserve.total());
		assert_ok!(exit(CAROL, 80_000));
		let received = fund * 80_000 / sold;
		assert!(received < 10_000);
		let shares = had - position(CAROL).reserve.total();
		let event =
			Event::ReserveExited { market: 0, who: CAROL, tokens: 80_000, shares, received };
		assert_eq!(events(), vec![event]);
		assert_eq!(free(&USD, CAROL), before + received);
		assert_eq!(market(0).sold, sold - 80_000);
		assert_eq!(reserve().total(), fund - 1_000 - received);
		// The others are not worse off.
		assert!((fund - received) * sold >= fund * (sold - 80_000));
	});
}

/// Where the fund pays all, the price is the floor price.
#[test]
fn exit_is_at_the_floor_price_when_the_fund_pays_all() {
	with_pool(|| {
		// Nearly all tokens of the merchant are burnt, so that few are outside.
		let all = free(&TOKEN, MERCHANT);
		burn(MERCHANT, all - 100_000);
		send(&TOKEN, DAVE, CAROL, 100_000);
		wait(AGE);
		set_price(1_000, 9_000);
		lock();
		events();
		let (before, shares) = (free(&USD, CAROL), position(CAROL).reserve.total());
		assert_ok!(exit(CAROL, 80_000));
		assert_eq!(free(&USD, CAROL), before + 10_000);
		assert_eq!(free(&TOKEN, CAROL), 20_000);
		assert!(position(CAROL).reserve.total() < shares);
	});
}

#[test]
fn exit_is_refused() {
	with_pool(|| {
		assert_noop!(Markets::exit_reserve(signed(CAROL), 1, 1), Error::<Test>::MarketNotFound);
		assert_noop!(exit(CAROL, 1_000), Error::<Test>::WrongPhase);
	});
	with_seed_lock(|| {
		assert_noop!(exit(DAVE, 0), Error::<Test>::ZeroAmount);
		assert_noop!(exit(DAVE, 1), Error::<Test>::AmountTooSmall);
		assert_noop!(exit(DAVE, u128::MAX), Error::<Test>::AmountTooLarge);
		// Tokens without receipts, and receipts without tokens.
		assert_noop!(exit(DAVE, 10_000), Error::<Test>::AmountTooLarge);
		assert_noop!(exit(CAROL, 10_000), Error::<Test>::AmountTooLarge);
	});
	with_seed_end(|| {
		assert_noop!(exit(CAROL, 1_000), Error::<Test>::WrongPhase);
	});
}
