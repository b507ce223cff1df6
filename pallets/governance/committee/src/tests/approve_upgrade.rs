use crate::{mock::*, Action, Error, Event, Listed, Whitelisted, MAX_INTENTS, MAX_WHITELISTED};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;

fn hash(of: u8) -> H256 {
	H256([of; 32])
}

fn approve(who: u64, of: u8) -> sp_runtime::DispatchResult {
	Committee::approve_upgrade(signed(who), hash(of))
}

#[test]
fn third_approval_whitelists_the_hash() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(approve(200, 1));
		assert_ok!(approve(203, 1));
		assert!(!Committee::is_whitelisted(&hash(1)));
		events();
		assert_ok!(approve(204, 1));
		let until = NOW + PERIODS.whitelist;
		let approved = Event::Approved { who: 204, action: Action::Upgrade(hash(1)), approvals: 3 };
		assert_eq!(events(), [approved, Event::HashWhitelisted { hash: hash(1), until }]);
		assert!(Committee::is_whitelisted(&hash(1)));
		assert_eq!(Whitelisted::<Test>::get().to_vec(), [Listed { hash: hash(1), until }]);
		// Nothing of it is left with those who approved.
		assert!(Committee::core().iter().all(|member| member.intents.is_empty()));
		assert_noop!(approve(201, 1), Error::<Test>::AlreadyWhitelisted);
		set_time(until);
		assert!(!Committee::is_whitelisted(&hash(1)));
		assert_ok!(approve(201, 1));
	});
}

#[test]
fn only_core_members_approve_and_once() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_noop!(approve(205, 1), Error::<Test>::NotCore);
		assert_noop!(approve(EVE, 1), Error::<Test>::NotCore);
		assert_ok!(approve(200, 1));
		assert_noop!(approve(200, 1), Error::<Test>::AlreadyApproved);
		set_time(ENDS + PERIODS.extension);
		assert_noop!(approve(201, 1), Error::<Test>::NotInOffice);
	});
}

#[test]
fn approval_waits_for_a_while_only() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(approve(200, 1));
		after(PERIODS.intent - 1);
		assert_ok!(approve(201, 1));
		after(PERIODS.intent);
		assert_ok!(approve(202, 1));
		assert!(!Committee::is_whitelisted(&hash(1)));
		// The first one again.
		assert_ok!(approve(200, 1));
		assert!(Committee::is_whitelisted(&hash(1)));
	});
}

#[test]
fn pending_approvals_are_bounded_for_each_member() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		for of in 0..MAX_INTENTS as u8 {
			assert_ok!(approve(200, of));
		}
		assert_noop!(approve(200, 99), Error::<Test>::TooManyIntents);
		// Others are not in its way, nor it in theirs.
		for who in 201..204 {
			assert_ok!(approve(who, 99));
		}
		assert!(Committee::is_whitelisted(&hash(99)));
		after(PERIODS.intent);
		assert_ok!(approve(200, 98));
	});
}

#[test]
fn whitelist_is_bounded_and_expires() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		for of in 0..MAX_WHITELISTED as u8 {
			for who in 200..203 {
				assert_ok!(approve(who, of));
			}
		}
		assert_ok!(approve(200, 99));
		assert_ok!(approve(201, 99));
		assert_noop!(approve(202, 99), Error::<Test>::TooManyWhitelisted);
		after(PERIODS.whitelist);
		for who in 200..203 {
			assert_ok!(approve(who, 98));
		}
		assert_eq!(Whitelisted::<Test>::get().len(), 1);
	});
}
