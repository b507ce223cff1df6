use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError;

const HASH: H256 = H256([1; 32]);

fn whitelisted() {
	for who in 200..203 {
		assert_ok!(Committee::approve_upgrade(signed(who), HASH));
	}
	events();
}

#[test]
fn referendum_authorises_what_is_whitelisted() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		whitelisted();
		assert_ok!(Committee::enact_whitelisted(signed(URGENT), HASH));
		assert_eq!(events(), [Event::WhitelistedEnacted { hash: HASH }]);
		let authorized = frame_system::Pallet::<Test>::authorized_upgrade();
		assert!(authorized.is_some());
		// Once.
		let again = Committee::enact_whitelisted(signed(URGENT), HASH);
		assert_noop!(again, Error::<Test>::NotWhitelisted);
	});
}

#[test]
fn nothing_else_is_authorised() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		let enact = |origin| Committee::enact_whitelisted(origin, HASH);
		assert_noop!(enact(signed(URGENT)), Error::<Test>::NotWhitelisted);
		whitelisted();
		// Neither the core nor the highest origin takes this way.
		for origin in [signed(200), root(), RuntimeOrigin::none()] {
			assert_noop!(enact(origin), DispatchError::BadOrigin);
		}
		let other = Committee::enact_whitelisted(signed(URGENT), H256([2; 32]));
		assert_noop!(other, Error::<Test>::NotWhitelisted);
		after(PERIODS.whitelist);
		assert_noop!(enact(signed(URGENT)), Error::<Test>::NotWhitelisted);
	});
}
