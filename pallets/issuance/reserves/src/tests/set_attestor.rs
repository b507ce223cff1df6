use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn attestor_is_replaced_and_removed() {
	with_reserve(|| {
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, statement()));
		events();
		assert_ok!(Reserves::set_attestor(root(), 0, Some(BOB)));
		assert_eq!(events(), vec![Event::AttestorSet { reserve: 0, attestor: Some(BOB) }]);
		// What was stated stays, under the name of who stated it.
		assert_eq!(attestation(0).attestor, ATTESTOR);
		assert_noop!(
			Reserves::attest(signed(ATTESTOR), 0, statement()),
			Error::<Test>::NotAttestor
		);
		assert_ok!(Reserves::attest(signed(BOB), 0, statement()));
		assert_ok!(Reserves::set_attestor(root(), 0, None));
		assert_noop!(Reserves::attest(signed(BOB), 0, statement()), Error::<Test>::NotAttestor);
	});
}

#[test]
fn only_the_manager_decides_who_attests() {
	with_reserve(|| {
		assert_noop!(Reserves::set_attestor(root(), 1, None), Error::<Test>::ReserveNotFound);
		assert_noop!(Reserves::set_attestor(signed(ATTESTOR), 0, Some(BOB)), BadOrigin);
	});
}
