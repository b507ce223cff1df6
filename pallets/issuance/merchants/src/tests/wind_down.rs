//! `wind_down`.

use crate::{mock::*, Error, Event, MerchantState};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn wind_down(who: u64, until: u64) -> DispatchResult {
	Merchants::wind_down(signed(who), SHOP, until)
}

#[test]
fn wind_down_is_refused_for_others_and_out_of_turn() {
	ExtBuilder::default().build_and_execute(|| {
		let until = NOW + WIND_DOWN_NOTICE;
		assert_noop!(wind_down(SHOP, until), Error::<Test>::MerchantNotFound);
		registered(SHOP);
		assert_noop!(wind_down(SHOP, until), Error::<Test>::NotApproved);
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_noop!(wind_down(RIVAL, until), Error::<Test>::NotMerchant);
		assert_ok!(wind_down(SHOP, until));
		// Neither longer nor shorter once it is announced.
		assert_noop!(wind_down(SHOP, until + 1), Error::<Test>::MerchantWindingDown);
		assert_noop!(Merchants::wind_down(root(), SHOP, until), Error::<Test>::MerchantWindingDown);
	});
}

#[test]
fn wind_down_is_refused_without_notice_or_beyond_the_horizon() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		let earliest = NOW + WIND_DOWN_NOTICE;
		assert_noop!(wind_down(SHOP, earliest - 1), Error::<Test>::NoticeTooShort);
		assert_noop!(Merchants::wind_down(root(), SHOP, 0), Error::<Test>::NoticeTooShort);
		assert_noop!(wind_down(SHOP, NOW + HORIZON + 1), Error::<Test>::TooLate);
		assert_ok!(wind_down(SHOP, earliest));
	});
}

#[test]
fn merchant_or_approvers_announce_the_end() {
	ExtBuilder::default().build_and_execute(|| {
		let until = NOW + WIND_DOWN_NOTICE;
		approved(SHOP);
		approved(RIVAL);
		events();
		assert_ok!(wind_down(SHOP, until));
		assert_eq!(merchant(SHOP).state, MerchantState::WindingDown { until });
		// The approvers end even a suspended one, which stays so.
		assert_ok!(Merchants::suspend(root(), RIVAL));
		assert_ok!(Merchants::wind_down(root(), RIVAL, until));
		assert_eq!(merchant(RIVAL).state, MerchantState::Suspended { until: Some(until) });
		assert_eq!(
			events(),
			vec![
				Event::WindingDown { merchant: SHOP, until },
				Event::Suspended { merchant: RIVAL },
				Event::WindingDown { merchant: RIVAL, until },
			]
		);
	});
}

/// What can be redeemed when the end is announced can be redeemed until then.
#[test]
fn change_is_withdrawn_when_the_merchant_ends_before_it_is_in_force() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		publish(SHOP, &[]);
		events();
		let until = NOW + WIND_DOWN_NOTICE;
		assert_ok!(wind_down(SHOP, until));
		assert_eq!(
			events(),
			vec![
				Event::ChangeWithdrawn { asset: coin() },
				Event::WindingDown { merchant: SHOP, until }
			]
		);
		after(WIND_DOWN_NOTICE - 1);
		requested(ALICE, bread(), 1);
	});
}

#[test]
fn change_in_force_stands_when_the_merchant_ends() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		publish(SHOP, &menu()[..1]);
		after(TABLE_NOTICE);
		events();
		let until = NOW + TABLE_NOTICE + WIND_DOWN_NOTICE;
		assert_ok!(wind_down(SHOP, until));
		assert_eq!(events(), vec![Event::WindingDown { merchant: SHOP, until }]);
		let table = Merchants::table(coin());
		assert_eq!((table.current.to_vec(), table.next), (menu()[..1].to_vec(), None));
	});
}

#[test]
fn redemption_goes_on_until_the_announced_moment() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let early = requested(ALICE, bread(), 1);
		assert_ok!(wind_down(SHOP, NOW + WIND_DOWN_NOTICE));
		assert_ok!(Merchants::confirm(signed(SHOP), ALICE, early));
		after(WIND_DOWN_NOTICE - 1);
		let late = requested(ALICE, bread(), 1);
		assert_ok!(Merchants::confirm(signed(SHOP), ALICE, late));
		let last = requested(ALICE, bread(), 1);
		after(WIND_DOWN_NOTICE);
		assert_noop!(
			Merchants::request(signed(ALICE), coin(), bread(), 1),
			Error::<Test>::MerchantClosed
		);
		// No request outlives the merchant.
		assert_noop!(Merchants::confirm(signed(SHOP), ALICE, last), Error::<Test>::DeadlinePassed);
		assert_ok!(Merchants::take_back(signed(BOB), ALICE, last));
		assert_eq!(free(coin(), ALICE), SUPPLY / 2 - 4);
	});
}
