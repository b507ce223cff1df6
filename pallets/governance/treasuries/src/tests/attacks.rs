//! What somebody would try.

use crate::{mock::*, Balance, Budgets, Error, Event, Order, Terms};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Inspect, ContainsPair, Hooks, LockableCurrency, WithdrawReasons},
};
use hanse_curve::{time::DAY, Moment};
use sp_runtime::{ArithmeticError, DispatchError, TokenError};

type AssetsError = pallet_assets::Error<Test>;

fn issuer() -> RuntimeOrigin {
	signed(ISSUER)
}

/// Bit by bit, over payments and budgets, with cancelling in between.
#[test]
fn treasury_is_not_drained_above_the_limit_of_a_period() {
	build_and_execute(|| {
		let bit = Order { amount: MOST / 4, ..order() };
		let [first, _] = [(); 2].map(|()| spent(bit.clone()));
		assert_ok!(cancel(first));
		opened(Terms { amount: MOST / 4, ..terms() });
		spent(bit.clone());
		assert_noop!(spend(bit.clone()), DispatchError::Exhausted);
		assert_noop!(open_budget(Terms { amount: 100, ..terms() }), DispatchError::Exhausted);
		// A gift does not raise the limit of a period that has begun.
		endow(GOLD, treasury(FIRST), WEALTH);
		assert_noop!(spend(bit), DispatchError::Exhausted);
	});
}

#[test]
fn money_is_not_promised_twice() {
	build_and_execute(|| {
		let most = WEALTH - GOLD_MINIMUM;
		let part = |amount| Order { amount, ..order() };
		assert_ok!(Treasuries::spend(root(), part(most - 100)));
		let again = |order| Treasuries::spend(root(), order);
		assert_noop!(again(part(101)), Error::<Test>::InsufficientFunds);
		assert_noop!(again(part(most - 100)), Error::<Test>::InsufficientFunds);
		assert_ok!(again(part(100)));
		assert_noop!(again(part(GOLD_MINIMUM)), Error::<Test>::InsufficientFunds);
		let budget = Terms { amount: GOLD_MINIMUM, ..terms() };
		assert_noop!(Treasuries::open_budget(root(), budget), Error::<Test>::InsufficientFunds);
		// Both are paid.
		for id in [0, 1] {
			assert_ok!(Treasuries::payout(signed(DAVE), 0, id));
		}
		assert_eq!(free(&GOLD, ALICE), WEALTH + most);
	});
}

/// What another pallet pays from the account takes nothing of what is promised.
#[test]
fn promised_money_cannot_be_spent_by_the_account() {
	build_and_execute(|| {
		let id = spent(order());
		let all = |asset, keep_alive| {
			Assets::transfer_all(signed(treasury(FIRST)), asset, BOB, keep_alive)
		};
		assert_ok!(all(GOLD_ID, false));
		assert_eq!(free(&GOLD, treasury(FIRST)), GOLD_MINIMUM);
		assert_ok!(payout(id));
	});
}

#[test]
fn money_of_one_community_is_not_spent_by_another() {
	build_and_execute(|| {
		let id = spent(order());
		let place = opened(terms());
		let (track, managing) = (signed(track(SECOND)), signed(managing(SECOND)));
		assert_ok!(Treasuries::spend(track.clone(), order()));
		assert_ok!(Treasuries::open_budget(track.clone(), terms()));
		assert_eq!(promised(&GOLD, FIRST), 1_000);
		for origin in [track, managing] {
			let call = Treasuries::cancel(origin.clone(), FIRST, id);
			assert_noop!(call, DispatchError::BadOrigin);
			let call = Treasuries::close_budget(origin.clone(), FIRST, place);
			assert_noop!(call, Error::<Test>::NotEnded);
			let call = Treasuries::replace_manager(origin, FIRST, place, BOB);
			assert_noop!(call, DispatchError::BadOrigin);
		}
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH - 11_000 - GOLD_MINIMUM);
	});
}

#[test]
fn payment_is_made_or_ended_once() {
	build_and_execute(|| {
		let [paid, cancelled, expired] = [(); 3].map(|()| spent(order()));
		assert_ok!(payout(paid));
		assert_ok!(cancel(cancelled));
		after(PAYOUT_PERIOD);
		assert_ok!(expire(expired));
		for id in [paid, cancelled, expired] {
			assert_noop!(payout(id), Error::<Test>::PaymentNotFound);
			assert_noop!(cancel(id), Error::<Test>::PaymentNotFound);
			assert_noop!(expire(id), Error::<Test>::PaymentNotFound);
		}
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH - 1_000);
	});
}

/// A community can be made by anybody, and decide to grant dust to somebody it does not like.
#[test]
fn nobody_is_given_a_grant_without_asking() {
	build_and_execute(|| {
		let dust = Order { amount: GOLD_MINIMUM, release: even(), ..order() };
		for _ in 0..MAX_PAYMENTS {
			let id = spent(dust.clone());
			assert_noop!(payout(id), Error::<Test>::NotBeneficiary);
		}
		assert_eq!(Granted::get(ALICE), None);
	});
}

/// It is public, and bounded by the cap and the budget. Whom it pays is what it is trusted with.
#[test]
fn manager_can_pay_itself_in_the_open_and_no_more_than_there_is() {
	build_and_execute(|| {
		let id = opened(terms());
		events();
		assert_noop!(pay(id, MANAGER, 1_001), Error::<Test>::CapExceeded);
		for _ in 0..10 {
			assert_ok!(pay(id, MANAGER, 1_000));
		}
		assert_noop!(pay(id, MANAGER, 1), Error::<Test>::BudgetExceeded);
		assert_eq!(free(&GOLD, MANAGER), WEALTH + 10_000);
		let to = |event: &Event<Test>| matches!(event, Event::Paid { to: MANAGER, .. });
		assert_eq!(events().iter().filter(|event| to(event)).count(), 10);
	});
}

/// Not by reporting, paying nor closing.
#[test]
fn replaced_manager_can_do_nothing() {
	build_and_execute(|| {
		let id = opened(terms());
		let origin = signed(managing(FIRST));
		assert_ok!(Treasuries::replace_manager(origin, FIRST, id, CAROL));
		assert_noop!(pay(id, MANAGER, 1), Error::<Test>::NotManager);
		assert_noop!(report(id), Error::<Test>::NotManager);
		assert_noop!(close(MANAGER, id), Error::<Test>::NotEnded);
	});
}

/// Who is closed down cannot pay in the same block.
#[test]
fn closed_budget_pays_nothing() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(close(managing(FIRST), id));
		assert_noop!(pay(id, MANAGER, 1), Error::<Test>::BudgetNotFound);
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH);
	});
}

#[test]
fn huge_numbers_are_refused() {
	build_and_execute(|| {
		let huge = |asset| Order { asset, amount: Balance::MAX, ..order() };
		for asset in [NATIVE, GOLD, SILVER] {
			let call = Treasuries::spend(root(), huge(asset.clone()));
			assert_noop!(call, Error::<Test>::SupplyTooLarge);
			let terms = Terms { asset: asset.clone(), amount: Balance::MAX, ..terms() };
			let call = Treasuries::open_budget(root(), terms.clone());
			assert_noop!(call, Error::<Test>::SupplyTooLarge);
			let rest = Balance::MAX - FreeAssets::total_issuance(asset.clone());
			let call = Treasuries::spend(root(), Order { amount: rest, ..huge(asset.clone()) });
			assert_noop!(call, Error::<Test>::InsufficientFunds);
			let terms = Terms { asset, amount: rest, ..terms };
			let call = Treasuries::open_budget(root(), terms);
			assert_noop!(call, Error::<Test>::InsufficientFunds);
		}
		let late =
			Order { valid_from: Some(Moment::MAX - 1), expires: Some(Moment::MAX), ..order() };
		assert_noop!(spend(late), Error::<Test>::BeyondHorizon);
		let id = opened(Terms { cap: Balance::MAX, ..terms() });
		assert_noop!(pay(id, BOB, Balance::MAX), Error::<Test>::BudgetExceeded);
	});
}

/// Strangers fill the account of a treasury with worthless assets.
#[test]
fn crowded_treasury_pays_what_it_has() {
	build_and_execute(|| {
		crowd(treasury(FIRST));
		for asset in [NATIVE, GOLD, SILVER] {
			let before = free(&asset, treasury(FIRST));
			let [paid, ended] = [(); 2].map(|()| spent(Order { asset: asset.clone(), ..order() }));
			assert_ok!(payout(paid));
			assert_ok!(cancel(ended));
			let id = opened(Terms { asset: asset.clone(), ..terms() });
			assert_ok!(pay(id, BOB, 1_000));
			assert_ok!(close(MANAGER, id));
			assert_eq!(free(&asset, treasury(FIRST)), before - 2_000);
		}
	});
}

/// What finds no place on a crowded treasury gets one that needs none.
#[test]
fn crowded_treasury_can_be_given_a_place_for_an_asset() {
	build_and_execute(|| {
		assert_ok!(Assets::transfer_all(signed(treasury(FIRST)), GOLD_ID, BOB, false));
		crowd(treasury(FIRST));
		let transfer = || Assets::transfer(signed(BOB), GOLD_ID, treasury(FIRST), 5_000);
		assert_noop!(transfer(), TokenError::CannotCreate);
		assert_ok!(Assets::touch_other(signed(DAVE), GOLD_ID, treasury(FIRST)));
		assert_ok!(transfer());
		let id = spent(order());
		assert_ok!(payout(id));
	});
}

/// Strangers fill the account of a budget: before it is opened they cannot know it, afterwards it
/// does not matter.
#[test]
fn crowded_account_of_a_budget_hinders_nobody() {
	build_and_execute(|| {
		for asset in [NATIVE, GOLD, SILVER] {
			let before = (free(&asset, treasury(FIRST)), free(&NATIVE, treasury(FIRST)));
			let id = opened(Terms { asset: asset.clone(), ..terms() });
			let account = budget(id).account;
			crowd(account);
			assert_ok!(pay(id, STRANGER, 1_000));
			assert_ok!(close(MANAGER, id));
			// What strangers sent keeps the minimum of the native asset there.
			assert_eq!(free(&NATIVE, account), ED);
			if asset != NATIVE {
				assert_eq!(free(&asset, treasury(FIRST)), before.0 - 1_000);
				assert_eq!(free(&NATIVE, treasury(FIRST)), before.1 - ED);
			}
		}
	});
}

/// Within the block, somebody can know the account, and delays the budget by a block.
#[test]
fn account_of_a_budget_is_another_one_in_the_next_block() {
	build_and_execute(|| {
		let account = Treasuries::new_account(FIRST, 0).expect("hashes are accounts");
		crowd(account);
		assert_noop!(open_budget(terms()), TokenError::CannotCreate);
		next_block();
		let id = opened(terms());
		assert_eq!(id, 0);
		assert_ne!(budget(id).account, account);
	});
}

#[test]
fn foreign_assets_on_a_budget_are_swept_before_it_is_closed() {
	build_and_execute(|| {
		let id = opened(terms());
		let account = budget(id).account;
		endow(SILVER, account, 500);
		endow(GOLD, account, 30);
		endow(NATIVE, account, 40);
		assert_ok!(sweep(id, SILVER));
		assert_ok!(close(MANAGER, id));
		assert_eq!(free(&SILVER, treasury(FIRST)), WEALTH + 500);
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH + 30);
		assert_eq!(free(&NATIVE, treasury(FIRST)), WEALTH + 40);
		for asset in [NATIVE, GOLD, SILVER] {
			assert_eq!(AllAssets::total_balance(asset, &account), 0);
		}
	});
}

/// What is not swept stays, and nothing else waits for it.
#[test]
fn budget_with_foreign_assets_is_closed_without_them() {
	build_and_execute(|| {
		let id = opened(terms());
		let account = budget(id).account;
		endow(SILVER, account, 500);
		assert_ok!(close(MANAGER, id));
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH);
		assert_eq!(free(&NATIVE, treasury(FIRST)), WEALTH);
		assert_eq!(free(&SILVER, account), 500);
		assert_noop!(sweep(id, SILVER), Error::<Test>::BudgetNotFound);
	});
}

/// A gift does not make a budget larger.
#[test]
fn money_sent_to_a_budget_is_the_treasurys() {
	build_and_execute(|| {
		let id = opened(Terms { amount: 1_000, ..terms() });
		endow(GOLD, budget(id).account, 5_000);
		assert_ok!(pay(id, BOB, 1_000));
		assert_noop!(pay(id, BOB, 1), Error::<Test>::BudgetExceeded);
		assert_ok!(close(MANAGER, id));
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH - 1_000 + 5_000);
	});
}

#[test]
fn dust_is_neither_paid_nor_lost() {
	build_and_execute(|| {
		let id = opened(Terms { amount: 1_003, ..terms() });
		assert_ok!(pay(id, BOB, 1_000));
		endow(NATIVE, STRANGER, ED);
		assert_noop!(pay(id, STRANGER, 3), TokenError::CannotCreate);
		assert_ok!(close(MANAGER, id));
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH - 1_000);
	});
}

#[test]
fn team_of_an_asset_cannot_burn_seize_or_destroy_what_is_promised() {
	build_and_execute(|| {
		let id = spent(order());
		let place = opened(terms());
		for who in [treasury(FIRST), budget(place).account] {
			assert_ok!(Assets::burn(issuer(), GOLD_ID, who, WEALTH));
			assert_eq!(free(&GOLD, who), GOLD_MINIMUM);
			let seize = Assets::force_transfer(issuer(), GOLD_ID, who, ISSUER, 1);
			assert_eq!(seize, Err(AssetsError::BalanceLow.into()));
		}
		let destroy = Assets::start_destroy(issuer(), GOLD_ID);
		assert_eq!(destroy, Err(AssetsError::ContainsHolds.into()));
		assert_ok!(payout(id));
		assert_ok!(pay(place, BOB, 1_000));
		assert_ok!(close(MANAGER, place));
	});
}

/// A treasury without an account in the asset any more takes back what is left of its budget.
#[test]
fn budget_returns_to_a_treasury_that_has_nothing_else_of_the_asset() {
	build_and_execute(|| {
		let id = opened(terms());
		assert_ok!(Assets::burn(issuer(), GOLD_ID, treasury(FIRST), WEALTH));
		assert!(!Assets::contains(&GOLD_ID, &treasury(FIRST)));
		assert_ok!(close(MANAGER, id));
		assert_eq!(free(&GOLD, treasury(FIRST)), 10_000 + GOLD_MINIMUM);
	});
}

#[test]
fn frozen_assets_delay_and_lose_nothing() {
	build_and_execute(|| {
		let id = spent(order());
		let place = opened(terms());
		assert_ok!(Assets::freeze_asset(issuer(), GOLD_ID));
		assert_noop!(payout(id), AssetsError::AssetNotLive);
		assert_noop!(cancel(id), AssetsError::AssetNotLive);
		assert_noop!(pay(place, BOB, 10), AssetsError::AssetNotLive);
		assert_noop!(close(managing(FIRST), place), AssetsError::AssetNotLive);
		assert_ok!(Assets::thaw_asset(issuer(), GOLD_ID));
		assert_ok!(payout(id));
		assert_ok!(close(MANAGER, place));
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH - 1_000);
	});
}

/// The freezer of an asset holds on to the loan of a budget; only the community gives that up.
#[test]
fn frozen_account_of_a_budget_delays_the_loan_and_nothing_else() {
	build_and_execute(|| {
		let id = opened(terms());
		let account = budget(id).account;
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, account));
		assert_ok!(pay(id, BOB, 1_000));
		assert_noop!(close(MANAGER, id), TokenError::Frozen);
		after(180 * DAY);
		assert_noop!(close(DAVE, id), TokenError::Frozen);
		assert_ok!(close(managing(FIRST), id));
		assert_eq!(free(&GOLD, treasury(FIRST)), WEALTH - 1_000 - GOLD_MINIMUM);
		assert_eq!(free(&GOLD, account), GOLD_MINIMUM);
		assert!(Budgets::<Test>::iter().next().is_none());
	});
}

#[test]
fn frozen_treasury_pays_what_it_promised() {
	build_and_execute(|| {
		assert_ok!(Treasuries::spend(root(), order()));
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, treasury(0)));
		let more = Treasuries::spend(root(), order());
		assert_noop!(more, Error::<Test>::InsufficientFunds);
		assert_ok!(Treasuries::payout(signed(DAVE), 0, 0));
	});
}

/// Nothing that is frozen on an account without a key keeps what was promised from it.
#[test]
fn locked_treasury_pays_what_it_promised() {
	build_and_execute(|| {
		let native = Order { asset: NATIVE, ..order() };
		let [first, second] = [(); 2].map(|()| spent(native.clone()));
		Balances::set_lock(*b"anything", &treasury(FIRST), WEALTH, WithdrawReasons::all());
		assert_ok!(payout(first));
		assert_ok!(cancel(second));
		assert_eq!(free(&NATIVE, ALICE), WEALTH + 1_000);
	});
}

#[test]
fn inflated_supply_delays_and_loses_nothing() {
	build_and_execute(|| {
		let id = spent(order());
		let rest = Balance::MAX - 9 * WEALTH;
		assert_ok!(Assets::mint(issuer(), GOLD_ID, ISSUER, rest));
		assert_noop!(payout(id), ArithmeticError::Overflow);
		assert_ok!(Assets::burn(issuer(), GOLD_ID, ISSUER, rest));
		assert_ok!(payout(id));
	});
}

/// The pallet does nothing by itself: a thousand payments that nobody fetches cost no block.
#[test]
fn blocks_do_nothing() {
	build_and_execute(|| {
		spent(order());
		let weight = <Treasuries as Hooks<u64>>::on_initialize(2);
		assert_eq!(weight, Default::default());
		after(100 * DAY);
		assert_eq!(promised(&GOLD, FIRST), 1_000);
	});
}
