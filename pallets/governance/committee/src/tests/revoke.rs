use super::pause::pause;
use crate::{mock::*, Action, Error, Event};
use frame_support::{assert_noop, assert_ok};

#[test]
fn revoked_approval_does_not_count() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		let action = || Action::Pause(name("Balances"));
		let revoke = |who| Committee::revoke(signed(who), action());
		assert_ok!(pause(200, "Balances"));
		assert_ok!(pause(201, "Balances"));
		events();
		assert_ok!(revoke(200));
		assert_eq!(events(), [Event::Revoked { who: 200, action: action() }]);
		assert_ok!(pause(202, "Balances"));
		assert!(!Committee::is_paused(b"Balances"));
		assert_noop!(revoke(200), Error::<Test>::NotApproved);
		assert_noop!(revoke(210), Error::<Test>::NotCore);
		assert_ok!(pause(200, "Balances"));
		assert!(Committee::is_paused(b"Balances"));
		// What is done cannot be revoked.
		assert_noop!(revoke(201), Error::<Test>::NotApproved);
	});
}
