use crate::{mock::*, Claimable, Position};
use hanse_market::Phase;

#[test]
fn nothing_is_known_of_a_market_that_never_was() {
	build_and_execute(|| {
		assert_eq!(Markets::market_of(TOKEN), None);
		assert_eq!(Markets::market(0), None);
		assert_eq!(Markets::state(0), None);
		assert_eq!(Markets::position(0, ALICE), Position::default());
		assert_eq!(Markets::floor(0), None);
		assert_eq!(Markets::draw_left(0), 0);
		assert_eq!(Markets::claimable(0, ALICE), Claimable::default());
		assert_eq!(Markets::vote_status(0), None);
		assert_eq!((Markets::quote_buy(0, 1_000), Markets::quote_sell(0, 1_000)), (None, None));
		assert_eq!(Markets::terms_of_pool(0), None);
	});
}

#[test]
fn floor_and_draw_are_shown_as_they_stand() {
	with_seed(|| {
		let status = Markets::floor(0).expect("it exists");
		assert_eq!((status.quote, status.floor, status.headroom), (1_000_000, 600_000, 400_000));
		assert_eq!((status.draw_left, status.reserve), (400_000, [150_000, 0]));
		buy(DAVE, 100_000);
		let sold = market(0).sold;
		assert_eq!(Markets::floor(0).expect("it exists").reserve[1], sold.div_ceil(8));
	});
	with_pool(|| {
		let status = Markets::floor(0).expect("it exists");
		assert_eq!((status.quote, status.floor, status.draw_left), (0, 0, 0));
		assert_eq!(Markets::quote_buy(0, 1_000), None);
	});
	// Never more than the capacity is required, and nothing for what the merchant has.
	with_pool(|| {
		let required = || Markets::floor(0).expect("it exists").reserve[1];
		let before = required();
		send(&TOKEN, MERCHANT, RIVAL, 800);
		assert_eq!(required(), before + 100);
		send(&TOKEN, MERCHANT, RIVAL, 50_000_000);
		assert_eq!(required(), 500_000);
	});
}

/// What is shown is what is paid.
#[test]
fn claimable_is_what_is_paid() {
	with_seed(|| {
		let shown = Markets::claimable(0, ALICE);
		assert_eq!(shown, Claimable { principal: 600_000, ..Default::default() });
		let shown = Markets::claimable(0, CAROL);
		assert_eq!(shown, Claimable { reserve: 50_000, ..Default::default() });
	});
	with_seed_end(|| {
		let shown = Markets::claimable(0, BOB).principal;
		let before = free(&USD, BOB);
		frame_support::assert_ok!(Markets::leave(signed(BOB), 0, 400_000));
		assert_eq!(free(&USD, BOB), before + shown);
		let shown = Markets::claimable(0, DAVE).holder;
		let before = free(&USD, DAVE);
		let all = position(DAVE).tokens.total();
		frame_support::assert_ok!(Markets::claim(signed(DAVE), 0, all));
		assert_eq!(free(&USD, DAVE), before + shown);
		assert_eq!(Markets::claimable(0, MERCHANT).merchant, liquidation().merchant);
		assert!(liquidation().merchant > 0);
		assert!(Markets::claimable(0, PROMOTER).promotion > 0);
	});
	with_end(|| {
		assert!(Markets::claimable(0, DAVE).holder > 0);
		assert_eq!(Markets::claimable(0, MERCHANT).holder, 0);
	});
}

#[test]
fn phase_follows_the_clock_until_it_starts() {
	with_draft(|| {
		assert_eq!(Markets::state(0), Some(Phase::Draft));
		after(OPENS);
		assert_eq!(Markets::state(0), Some(Phase::Subscribing));
		after(CLOSES);
		assert_eq!(Markets::state(0), Some(Phase::Subscribing));
	});
}
