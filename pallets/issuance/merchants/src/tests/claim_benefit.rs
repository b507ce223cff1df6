//! `claim_benefit`, and discounts for members.

use crate::{mock::*, Entitlement, Error, Event, Goods, Tier};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_runtime::{DispatchError, DispatchResult};

fn goods() -> Goods {
	b"a cake".to_vec().try_into().expect("short enough")
}

fn claim(who: u64, tier: Tier) -> DispatchResult {
	Merchants::claim_benefit(signed(who), FIRST_ID, tier, goods())
}

/// A cake for silver members, and something off for bronze and gold.
fn offers() -> Vec<Entitlement> {
	vec![
		Entitlement::Benefit { tier: Tier::Silver, goods: goods() },
		Entitlement::MemberDiscount { tier: Tier::Bronze, rate: 50_000 },
		Entitlement::MemberDiscount { tier: Tier::Gold, rate: 150_000 },
		Entitlement::Discount { threshold: 100, rate: 100_000 },
	]
}

#[test]
fn benefit_is_used_as_often_as_the_tier_has_earned() {
	ExtBuilder::default().with_table(&offers()).build_and_execute(|| {
		assert_noop!(claim(CAROL, Tier::Silver), DispatchError::Unavailable);
		Membership::insert((CAROL, FIRST_ID), (Tier::Bronze, 9));
		assert_noop!(claim(CAROL, Tier::Silver), DispatchError::Unavailable);
		Membership::insert((CAROL, FIRST_ID), (Tier::Gold, 2));
		events();
		assert_ok!(claim(CAROL, Tier::Silver));
		let claimed = Event::BenefitClaimed {
			holder: CAROL,
			asset: FIRST_ID,
			tier: Tier::Silver,
			goods: goods(),
		};
		assert_eq!(events(), [claimed]);
		assert_ok!(claim(CAROL, Tier::Silver));
		assert_noop!(claim(CAROL, Tier::Silver), DispatchError::Exhausted);
	});
}

#[test]
fn benefit_is_refused_that_is_not_offered() {
	ExtBuilder::default().with_table(&offers()).build_and_execute(|| {
		Membership::insert((CAROL, FIRST_ID), (Tier::Black, 9));
		assert_noop!(claim(CAROL, Tier::Gold), Error::<Test>::NotOffered);
		let other = Goods::default();
		assert_noop!(
			Merchants::claim_benefit(signed(CAROL), FIRST_ID, Tier::Silver, other),
			Error::<Test>::NotOffered
		);
		assert_noop!(
			Merchants::claim_benefit(signed(CAROL), FIRST_ID + 1, Tier::Silver, goods()),
			Error::<Test>::TokenNotFound
		);
		assert_ok!(Merchants::pause(signed(SHOP)));
		assert_noop!(claim(CAROL, Tier::Silver), Error::<Test>::MerchantPaused);
		assert_ok!(Merchants::suspend(root(), SHOP));
		assert_noop!(claim(CAROL, Tier::Silver), Error::<Test>::MerchantSuspended);
		assert_noop!(
			Merchants::claim_benefit(RuntimeOrigin::none(), FIRST_ID, Tier::Silver, goods()),
			DispatchError::BadOrigin
		);
		assert_eq!(Membership::get((CAROL, FIRST_ID)), Some((Tier::Black, 9)));
	});
}

#[test]
fn discount_is_the_best_of_what_one_has_and_is() {
	ExtBuilder::default().with_table(&offers()).build_and_execute(|| {
		let discount = |who| Merchants::discount_of(who, FIRST_ID);
		assert_eq!((discount(ALICE), discount(CAROL)), (100_000, 0));
		for (tier, rate) in [(Tier::Bronze, 50_000), (Tier::Silver, 50_000), (Tier::Black, 150_000)]
		{
			Membership::insert((CAROL, FIRST_ID), (tier, 0));
			assert_eq!(discount(CAROL), rate);
		}
		Membership::insert((ALICE, FIRST_ID), (Tier::Bronze, 0));
		assert_eq!(discount(ALICE), 100_000);
	});
}

#[test]
fn members_discount_has_a_rate() {
	ExtBuilder::default().with_shop().build_and_execute(|| {
		let set = |rate| {
			let table = vec![Entitlement::MemberDiscount { tier: Tier::Bronze, rate }];
			Merchants::set_table(signed(SHOP), table.try_into().expect("few enough"))
		};
		assert_noop!(set(0), Error::<Test>::InvalidRate);
		assert_noop!(set(crate::WHOLE + 1), Error::<Test>::InvalidRate);
		assert_ok!(set(crate::WHOLE));
	});
}

/// What tiers cost is in the price of the call.
#[test]
fn benefit_weighs_what_the_tiers_do() {
	use crate::{Tiers, WeightInfo};
	let call = crate::Call::<Test>::claim_benefit { asset: 0, tier: Tier::Bronze, goods: goods() };
	let weight = <()>::claim_allowance() + Members::weight();
	assert_eq!(call.get_dispatch_info().call_weight, weight);
}
