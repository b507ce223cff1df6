use crate::{mock::*, Error, Event, QuoteRules, Quotes};
use frame_support::{assert_noop, assert_ok, traits::fungible::NativeOrWithId::WithId};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn asset_is_a_quote_from_then_on() {
	build_and_execute(|| {
		let rules = QuoteRules { least: 7, reserve: 9 };
		assert_ok!(Markets::allow_quote(root(), OTHER, rules));
		assert_eq!(Quotes::<Test>::get(OTHER), Some(rules));
		assert_eq!(events(), vec![Event::QuoteAllowed { quote: OTHER, rules }]);
	});
}

/// What is open keeps the least that it was opened with.
#[test]
fn rules_change_for_new_markets_only() {
	with_open(|| {
		assert_ok!(Markets::allow_quote(root(), USD, QuoteRules { least: 9_999, reserve: 1 }));
		assert_ok!(Markets::subscribe(signed(ALICE), 0, LEAST));
	});
}

#[test]
fn quote_is_refused() {
	build_and_execute(|| {
		assert_noop!(Markets::allow_quote(signed(ALICE), USD, rules()), BadOrigin);
		let unknown = Markets::allow_quote(root(), WithId(777), rules());
		assert_noop!(unknown, Error::<Test>::UnknownAsset);
		for rules in [QuoteRules { least: 0, ..rules() }, QuoteRules { reserve: 0, ..rules() }] {
			let refused = Markets::allow_quote(root(), USD, rules);
			assert_noop!(refused, Error::<Test>::ZeroAmount);
		}
	});
}

#[test]
fn genesis_allows_what_makes_sense_and_refuses_the_rest() {
	use frame_support::traits::BuildGenesisConfig;
	let build =
		|quote, rules| crate::GenesisConfig::<Test> { quotes: vec![(quote, rules)] }.build();
	build_and_execute(|| {
		let rules = QuoteRules { least: 7, reserve: 9 };
		build(NATIVE, rules);
		assert_eq!(Quotes::<Test>::get(NATIVE), Some(rules));
		let refused = std::panic::catch_unwind(|| build(WithId(777), rules));
		let reason =
			*refused.expect_err("no such asset").downcast::<String>().expect("it says why");
		assert!(reason.starts_with("markets: genesis quote WithId(777): "), "{reason}");
		assert!(reason.contains("UnknownAsset"), "{reason}");
	});
}
