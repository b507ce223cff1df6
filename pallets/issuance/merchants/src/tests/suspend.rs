//! `suspend` and `reinstate`.

use crate::{mock::*, Error, Event, MerchantState};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn suspend_and_reinstate_are_refused_out_of_turn() {
	ExtBuilder::default().build_and_execute(|| {
		registered(SHOP);
		assert_noop!(Merchants::suspend(root(), SHOP), Error::<Test>::NotApproved);
		assert_ok!(Merchants::approve(root(), SHOP));
		assert_noop!(Merchants::suspend(signed(RIVAL), SHOP), DispatchError::BadOrigin);
		assert_noop!(Merchants::reinstate(root(), SHOP), Error::<Test>::NotSuspended);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_noop!(Merchants::suspend(root(), SHOP), Error::<Test>::MerchantSuspended);
		// Not by itself, and not by going through another state.
		assert_noop!(Merchants::reinstate(signed(SHOP), SHOP), DispatchError::BadOrigin);
		assert_noop!(Merchants::resume(signed(SHOP)), Error::<Test>::NotPaused);
		assert_noop!(Merchants::pause(signed(SHOP)), Error::<Test>::NotActive);
		let until = NOW + WIND_DOWN_NOTICE;
		assert_noop!(
			Merchants::wind_down(signed(SHOP), SHOP, until),
			Error::<Test>::MerchantSuspended
		);
	});
}

#[test]
fn reinstated_merchant_comes_back_paused() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		events();
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_eq!(merchant(SHOP).state, MerchantState::Suspended { until: None });
		assert_ok!(Merchants::reinstate(root(), SHOP));
		assert_eq!(merchant(SHOP).state, MerchantState::Paused);
		assert_ok!(Merchants::resume(signed(SHOP)));
		assert_eq!(
			events(),
			vec![
				Event::Suspended { merchant: SHOP },
				Event::Reinstated { merchant: SHOP },
				Event::Resumed { merchant: SHOP },
			]
		);
	});
}

#[test]
fn announced_end_stands_through_a_suspension() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		let until = NOW + WIND_DOWN_NOTICE;
		assert_ok!(Merchants::wind_down(signed(SHOP), SHOP, until));
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_eq!(merchant(SHOP).state, MerchantState::Suspended { until: Some(until) });
		assert_noop!(Merchants::suspend(root(), SHOP), Error::<Test>::MerchantSuspended);
		// Neither longer nor shorter, by anybody.
		for until in [until, until + 1] {
			assert_noop!(
				Merchants::wind_down(root(), SHOP, until),
				Error::<Test>::MerchantWindingDown
			);
		}
		assert_ok!(Merchants::reinstate(root(), SHOP));
		assert_eq!(merchant(SHOP).state, MerchantState::WindingDown { until });
		assert_noop!(Merchants::resume(signed(SHOP)), Error::<Test>::NotPaused);
		requested(ALICE, bread(), 1);
	});
}

#[test]
fn change_is_withdrawn_when_the_merchant_is_suspended() {
	ExtBuilder::default().with_table(&menu()).build_and_execute(|| {
		publish(SHOP, &[]);
		after(TABLE_NOTICE - 1);
		events();
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_eq!(
			events(),
			vec![Event::ChangeWithdrawn { asset: coin() }, Event::Suspended { merchant: SHOP }]
		);
		after(TABLE_NOTICE);
		assert_eq!(Merchants::table(coin()).in_force(Timestamp::get()).to_vec(), menu());
	});
}

#[test]
fn reinstate_is_refused_when_the_judgement_is_gone() {
	ExtBuilder::default().build_and_execute(|| {
		approved(SHOP);
		assert_ok!(Merchants::suspend(root(), SHOP));
		judge(SHOP, false);
		assert_noop!(Merchants::reinstate(root(), SHOP), Error::<Test>::NotJudged);
	});
}
