//! What the team behind an asset, or anybody with a grudge, can try.

use crate::{mock::*, Balance, Error, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::{
	time::{DAY, YEAR},
	Release,
};
use sp_runtime::{ArithmeticError, TokenError};

type AssetsError = pallet_assets::Error<Test>;

fn issuer() -> RuntimeOrigin {
	signed(ISSUER)
}

/// A round in which Alice and Bob bought four lots each for 400 silver.
fn sold(terms: Terms<AccountId, Asset>) -> u64 {
	let id = opened(terms);
	assert_ok!(buy(ALICE, id, 4));
	assert_ok!(buy(BOB, id, 4));
	id
}

#[test]
fn assets_of_a_round_cannot_be_destroyed() {
	build_and_execute(|| {
		let id = sold(terms());
		for asset in [GOLD_ID, SILVER_ID] {
			let destroy = Assets::start_destroy(issuer(), asset);
			assert_eq!(destroy, Err(AssetsError::ContainsHolds.into()));
		}
		after(10 * DAY);
		for who in [ALICE, BOB] {
			assert_ok!(claim(who, id));
		}
		assert_ok!(withdraw(id));
		assert_ok!(Assets::start_destroy(issuer(), GOLD_ID));
		// Even then the round ends, without what it was lent of that asset, if the seller wants.
		assert_noop!(close(id), TokenError::UnknownAsset);
		assert_ok!(Launch::close(signed(SELLER), id));
	});
}

/// Before anybody has paid as well: whoever recreated the number could pay with its own money.
#[test]
fn assets_of_a_round_without_buyers_cannot_be_destroyed() {
	build_and_execute(|| {
		for (asset, quote) in [(GOLD, SILVER), (SILVER, GOLD)] {
			let id = announce(Terms { asset, quote, ..terms() });
			for asset in [GOLD_ID, SILVER_ID] {
				let destroy = Assets::start_destroy(issuer(), asset);
				assert_eq!(destroy, Err(AssetsError::ContainsHolds.into()));
			}
			assert_ok!(Launch::cancel(signed(SELLER), id));
			assert_ok!(withdraw(id));
			assert_ok!(close(id));
		}
		assert_eq!((free(&GOLD, SELLER), free(&SILVER, SELLER)), (WEALTH, WEALTH));
		assert_ok!(Assets::start_destroy(issuer(), GOLD_ID));
		assert_ok!(Assets::start_destroy(issuer(), SILVER_ID));
	});
}

#[test]
fn admin_cannot_burn_or_seize_what_a_round_has() {
	build_and_execute(|| {
		let id = sold(terms());
		let account = Launch::account(id);
		for asset in [GOLD_ID, SILVER_ID] {
			assert_ok!(Assets::burn(issuer(), asset, account, WEALTH));
			let seize = Assets::force_transfer(issuer(), asset, account, ISSUER, 1);
			assert_eq!(seize, Err(AssetsError::BalanceLow.into()));
		}
		assert_eq!((escrowed(&GOLD, id), escrowed(&SILVER, id)), (2_000, 400));
		after(10 * DAY);
		assert_ok!(withdraw(id));
		assert_ok!(claim(ALICE, id));
		assert_ok!(claim(BOB, id));
		assert_ok!(close(id));
	});
}

/// Nothing moves while an asset is frozen; then everything goes on.
#[test]
fn frozen_assets_delay_and_lose_nothing() {
	build_and_execute(|| {
		let id = sold(terms());
		assert_ok!(Assets::freeze_asset(issuer(), SILVER_ID));
		assert_noop!(buy(CAROL, id, 1), AssetsError::AssetNotLive);
		after(10 * DAY);
		assert_ok!(Assets::freeze_asset(issuer(), GOLD_ID));
		assert_noop!(claim(ALICE, id), AssetsError::AssetNotLive);
		assert_noop!(withdraw(id), AssetsError::AssetNotLive);
		assert_ok!(Assets::thaw_asset(issuer(), GOLD_ID));
		// What is paid in does not wait for what is paid out, nor the other way round.
		assert_ok!(claim(ALICE, id));
		assert_ok!(withdraw(id));
		assert_eq!(escrowed(&SILVER, id), 400);
		assert_ok!(Assets::thaw_asset(issuer(), SILVER_ID));
		assert_ok!(withdraw(id));
		assert_ok!(claim(BOB, id));
		assert_ok!(close(id));
	});
}

/// Neither a seller nor a buyer can keep the other's money by having its own account frozen.
#[test]
fn frozen_accounts_of_others_do_not_matter() {
	build_and_execute(|| {
		let id = sold(terms());
		after(10 * DAY);
		for who in [SELLER, ALICE, Launch::account(id)] {
			assert_ok!(Assets::freeze(issuer(), GOLD_ID, who));
			assert_ok!(Assets::freeze(issuer(), SILVER_ID, who));
		}
		assert_ok!(withdraw(id));
		assert_ok!(claim(ALICE, id));
		assert_ok!(claim(BOB, id));
		assert_eq!(free(&GOLD, ALICE), WEALTH + 400);
	});
}

/// A seller without accounts in anything hinders nobody.
#[test]
fn seller_without_an_account_does_not_matter() {
	build_and_execute(|| {
		let id = sold(Terms { sale: tranches(&[(8, 50)]), ..terms() });
		for asset in [GOLD_ID, SILVER_ID] {
			assert_ok!(Assets::transfer_all(signed(SELLER), asset, CAROL, false));
		}
		assert_ok!(claim(ALICE, id));
		assert_ok!(claim(BOB, id));
		assert_ok!(withdraw(id));
		assert_ok!(close(id));
	});
}

#[test]
fn inflated_supply_delays_and_loses_nothing() {
	build_and_execute(|| {
		let id = sold(terms());
		after(10 * DAY);
		let rest = Balance::MAX - 9 * WEALTH;
		assert_ok!(Assets::mint(issuer(), GOLD_ID, ISSUER, rest));
		assert_noop!(claim(ALICE, id), ArithmeticError::Overflow);
		assert_ok!(Assets::burn(issuer(), GOLD_ID, ISSUER, rest));
		assert_ok!(claim(ALICE, id));
	});
}

/// A grant goes by the free balance of the round's account, and only that waits for a freeze.
#[test]
fn frozen_account_of_a_round_delays_grants_and_nothing_else() {
	build_and_execute(|| {
		let release = Release::Linear { start: NOW, end: NOW + YEAR };
		let id = sold(Terms { release, ..terms() });
		after(10 * DAY);
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, Launch::account(id)));
		assert_noop!(claim(ALICE, id), TokenError::Frozen);
		assert_ok!(withdraw(id));
		assert_ok!(Assets::thaw(issuer(), GOLD_ID, Launch::account(id)));
		assert_ok!(claim(ALICE, id));
		assert_ok!(Assets::freeze(issuer(), GOLD_ID, Launch::account(id)));
		after(YEAR);
		assert_ok!(claim(BOB, id));
	});
}

/// A refund goes to an account that has to exist.
#[test]
fn refund_waits_for_an_account() {
	build_and_execute(|| {
		endow(NATIVE, STRANGER, 500);
		endow(GOLD, STRANGER, 100);
		let id =
			opened(Terms { asset: SILVER, quote: GOLD, sale: tranches(&[(90, 4)]), ..terms() });
		assert_ok!(buy(STRANGER, id, 1));
		assert_ok!(Assets::transfer_all(signed(STRANGER), GOLD_ID, CAROL, false));
		after(10 * DAY);
		assert_noop!(refund(STRANGER, id), TokenError::CannotCreate);
		assert_ok!(Assets::touch(signed(STRANGER), GOLD_ID));
		assert_ok!(refund(STRANGER, id));
		assert_noop!(refund(STRANGER, id), Error::<Test>::EntryNotFound);
		assert_eq!(free(&GOLD, STRANGER), 4);
	});
}

/// Whoever freezes an asset cannot end a round meanwhile and leave the seller without its loan.
#[test]
fn frozen_loan_is_given_up_by_nobody_but_the_seller() {
	build_and_execute(|| {
		let [first, second] = [(); 2].map(|()| announce(terms()));
		for id in [first, second] {
			assert_ok!(Launch::cancel(signed(SELLER), id));
			assert_ok!(withdraw(id));
		}
		assert_ok!(Assets::freeze_asset(issuer(), GOLD_ID));
		assert_noop!(close(first), TokenError::Frozen);
		assert_ok!(Launch::close(signed(SELLER), second));
		assert_eq!((free(&SILVER, SELLER), deposited(SELLER)), (WEALTH - 2, ROUND_DEPOSIT));
		assert_ok!(Assets::thaw_asset(issuer(), GOLD_ID));
		assert_ok!(close(first));
		assert_eq!(free(&GOLD, SELLER), WEALTH - GOLD_MINIMUM);
		assert_eq!((free(&SILVER, SELLER), deposited(SELLER)), (WEALTH, 0));
	});
}

/// Not even the seller leaves something behind that would keep an asset from being destroyed.
#[test]
fn frozen_quote_delays_the_end_of_a_round() {
	build_and_execute(|| {
		let id = announce(terms());
		assert_ok!(Launch::cancel(signed(SELLER), id));
		assert_ok!(withdraw(id));
		assert_ok!(Assets::freeze_asset(issuer(), SILVER_ID));
		for who in [SELLER, DAVE] {
			assert_noop!(Launch::close(signed(who), id), AssetsError::AssetNotLive);
		}
		assert_ok!(Assets::thaw_asset(issuer(), SILVER_ID));
		assert_ok!(close(id));
		assert_eq!(free(&SILVER, SELLER), WEALTH);
	});
}

/// Strangers cannot fill the account of an open round so that nothing more can be paid there.
#[test]
fn crowded_account_of_a_round_hinders_nobody() {
	build_and_execute(|| {
		for (asset, quote) in [(GOLD, NATIVE), (NATIVE, GOLD), (GOLD, SILVER)] {
			after(0);
			let id = announce(Terms { asset, quote, minimum: 0, ..terms() });
			crowd(Launch::account(id));
			after(DAY);
			assert_ok!(buy(ALICE, id, 4));
			after(10 * DAY);
			assert_ok!(withdraw(id));
			assert_ok!(claim(ALICE, id));
			assert_ok!(close(id));
		}
	});
}
