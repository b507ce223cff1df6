use crate::{mock::*, Error, Event, Funds, Stage, Terms};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use hanse_market::{Phase, Price, Reserve};

fn open(terms: Terms, funds: Funds) -> sp_runtime::DispatchResult {
	Markets::open(signed(MERCHANT), TOKEN, USD, terms, funds)
}

#[test]
fn market_has_everything_that_was_put_in() {
	build_and_execute(|| {
		let (terms, funds) = (terms(), funds());
		assert_ok!(open(terms, funds));
		let event =
			Event::Opened { market: 0, merchant: MERCHANT, token: TOKEN, quote: USD, terms, funds };
		assert_eq!(events(), vec![event]);
		let market = market(0);
		assert_eq!(
			(market.stage, market.stock, market.black_hole),
			(Stage::Subscribing, 12_000_000, 20_000)
		);
		assert_eq!(market.reserve, Reserve { merchant: 100_000, users: 0, shares: 0 });
		assert_eq!(market.limits.floor, 600_000_000);
		assert_eq!(Markets::state(0), Some(Phase::Draft));
		assert_eq!((on_hold(&USD, market.vault), free(&USD, market.vault)), (120_000, MINIMUM));
		assert_eq!((on_hold(&TOKEN, market.vault), free(&TOKEN, market.vault)), (12_000_000, 1));
		assert_eq!(free(&USD, MERCHANT), WEALTH - 120_000 - MINIMUM);
		assert_eq!(on_hold(&NATIVE, MERCHANT), DEPOSIT);
		assert_eq!((Markets::market_of(TOKEN), next()), (Some(0), 1));
	});
}

#[test]
fn native_asset_is_a_quote_as_well() {
	build_and_execute(|| {
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, NATIVE, terms(), funds()));
		assert_eq!((on_hold(&NATIVE, vault()), free(&NATIVE, vault())), (120_001, ED));
	});
}

#[test]
fn only_an_active_issuer_opens_a_market() {
	build_and_execute(|| {
		let open = |who, token| Markets::open(signed(who), token, USD, terms(), funds());
		assert_noop!(open(RIVAL, TOKEN), Error::<Test>::NotIssuer);
		assert_noop!(open(MERCHANT, USD), Error::<Test>::NotIssuer);
		Paused::insert(MERCHANT, ());
		assert_noop!(open(MERCHANT, TOKEN), Error::<Test>::MerchantNotActive);
		Paused::remove(MERCHANT);
		assert_ok!(open(MERCHANT, TOKEN));
		assert_noop!(open(MERCHANT, TOKEN), Error::<Test>::MarketExists);
		assert_ok!(open(RIVAL, OTHER));
		assert_ne!(market(0).vault, market(1).vault);
	});
}

#[test]
fn quote_has_to_be_allowed_and_another_asset() {
	build_and_execute(|| {
		let open = |quote| Markets::open(signed(MERCHANT), TOKEN, quote, terms(), funds());
		assert_noop!(open(OTHER), Error::<Test>::QuoteNotAllowed);
		assert_ok!(Markets::allow_quote(root(), TOKEN, rules()));
		assert_noop!(open(TOKEN), Error::<Test>::QuoteNotAllowed);
	});
}

#[test]
fn terms_are_refused() {
	build_and_execute(|| {
		let refused = |change: &dyn Fn(&mut Terms), error: Error<Test>| {
			let mut terms = terms();
			change(&mut terms);
			assert_noop!(open(terms, funds()), error);
		};
		let price = |quote, token| Price { quote, token };
		refused(&|it| it.price = price(999, 4_000), Error::<Test>::PriceTooCoarse);
		refused(&|it| it.floor = price(1_000, 999), Error::<Test>::PriceTooCoarse);
		refused(&|it| it.floor = price(1_000, 3_999), Error::<Test>::FloorAbovePrice);
		refused(&|it| it.opens = NOW - 1, Error::<Test>::InvalidPeriod);
		refused(&|it| it.closes = it.opens, Error::<Test>::InvalidPeriod);
		refused(&|it| it.closes = it.opens - 1, Error::<Test>::InvalidPeriod);
		refused(&|it| it.closes = it.opens + 30 * DAY + 1, Error::<Test>::InvalidPeriod);
		refused(&|it| it.until = it.closes + MIN_TERM - 1, Error::<Test>::InvalidPeriod);
		refused(&|it| it.until = it.closes + 365 * DAY + 1, Error::<Test>::InvalidPeriod);
		refused(&|it| it.until = 0, Error::<Test>::InvalidPeriod);
		let late = |it: &mut Terms| {
			it.opens = NOW + 30 * DAY + 1;
			it.closes = it.opens + DAY;
			it.until = it.closes + MIN_TERM;
		};
		refused(&late, Error::<Test>::InvalidPeriod);
		refused(&|it| it.minimum = LEAST - 1, Error::<Test>::InvalidTarget);
		refused(&|it| it.minimum = it.maximum + 1, Error::<Test>::InvalidTarget);
		refused(&|it| it.draw = 400_000_001, Error::<Test>::DrawTooHigh);
		refused(&|it| it.lp = 1_001, Error::<Test>::RateTooHigh);
		refused(&|it| it.maximum = u128::MAX, Error::<Test>::Overflow);
		refused(&|it| it.capacity = 99_999, Error::<Test>::CapacityReached);
	});
}

#[test]
fn terms_at_their_limits_are_accepted() {
	build_and_execute(|| {
		let terms = Terms {
			floor: terms().price,
			opens: NOW,
			closes: NOW + 30 * DAY,
			until: NOW + 30 * DAY + MIN_TERM,
			minimum: LEAST,
			maximum: LEAST,
			draw: 0,
			lp: 0,
			capacity: 10_000,
			..terms()
		};
		let funds = Funds { reserve: 10_000, black_hole: LEAST, tokens: 400 };
		assert_ok!(open(terms, funds));
		assert_eq!(Markets::state(0), Some(Phase::Subscribing));
	});
}

#[test]
fn too_little_is_refused() {
	build_and_execute(|| {
		let refused = |change: &dyn Fn(&mut Funds), error: Error<Test>| {
			let mut funds = funds();
			change(&mut funds);
			assert_noop!(open(terms(), funds), error);
		};
		refused(&|it| it.tokens = 3_999_999, Error::<Test>::StockTooSmall);
		refused(&|it| it.reserve = 9_999, Error::<Test>::ReserveTooSmall);
		refused(&|it| it.black_hole = LEAST - 1, Error::<Test>::BlackHoleTooSmall);
	});
}

#[test]
fn merchant_that_cannot_pay_changes_nothing() {
	build_and_execute(|| {
		let funds = Funds { tokens: SUPPLY + 1, ..funds() };
		assert_noop!(open(terms(), funds), pallet_assets::Error::<Test>::BalanceLow);
		let terms = Terms { capacity: 2 * WEALTH, ..terms() };
		let funds = Funds { reserve: WEALTH, ..self::funds() };
		assert_noop!(open(terms, funds), pallet_assets::Error::<Test>::BalanceLow);
	});
}

fn funds() -> Funds {
	crate::mock::funds()
}
