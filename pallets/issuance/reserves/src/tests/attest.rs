use crate::{mock::*, Attestations, Error, Event, Statement, MAX_URI};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use hanse_curve::time::DAY;

#[test]
fn latest_statement_is_stored() {
	with_reserve(|| {
		assert_eq!(Attestations::<Test>::get(0), None);
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, statement()));
		let event = Event::Attested { reserve: 0, attestor: ATTESTOR, statement: statement() };
		assert_eq!(events(), vec![event]);
		assert_eq!((attestation(0).attestor, attestation(0).made), (ATTESTOR, NOW));
		after(DAY);
		let next = Statement { amount: 7, as_of: NOW + DAY, ..statement() };
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, next.clone()));
		assert_eq!((attestation(0).made, attestation(0).statement), (NOW + DAY, next.clone()));
		// One of the same moment corrects it.
		let correction = Statement { amount: 8, ..next };
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, correction.clone()));
		assert_eq!(attestation(0).statement, correction);
	});
}

#[test]
fn only_the_attestor_states() {
	with_reserve(|| {
		let attest = |who, id| Reserves::attest(signed(who), id, statement());
		assert_noop!(attest(ALICE, 0), Error::<Test>::NotAttestor);
		assert_noop!(attest(ATTESTOR, 1), Error::<Test>::ReserveNotFound);
		assert_ok!(attest(ATTESTOR, 0));
	});
}

#[test]
fn statement_has_to_be_of_its_time() {
	with_reserve(|| {
		let attest = |statement| Reserves::attest(signed(ATTESTOR), 0, statement);
		let ahead = Statement { as_of: NOW + 1, ..statement() };
		assert_noop!(attest(ahead), Error::<Test>::AheadOfTime);
		let expired = Statement { valid_until: NOW, ..statement() };
		assert_noop!(attest(expired), Error::<Test>::AlreadyExpired);
		let far = Statement { valid_until: NOW + HORIZON + 1, ..statement() };
		assert_noop!(attest(far), Error::<Test>::TooFarAhead);
		let longest = BoundedVec::try_from(vec![b'u'; MAX_URI as usize]).expect("short enough");
		let widest =
			Statement { as_of: NOW, valid_until: NOW + HORIZON, uri: longest, ..statement() };
		assert_ok!(attest(widest));
		let older = Statement { as_of: NOW - 1, ..statement() };
		assert_noop!(attest(older), Error::<Test>::OlderThanLatest);
		let shortest = Statement { as_of: NOW, valid_until: NOW + 1, ..statement() };
		assert_ok!(attest(shortest));
	});
}

/// It is evidence, and moves nothing.
#[test]
fn statement_changes_no_payout() {
	with_sunset(|| {
		let before = Reserves::payouts(0, ALICE, 1_000);
		let huge = Statement { amount: u128::MAX, ..statement() };
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, huge));
		assert_eq!(Reserves::payouts(0, ALICE, 1_000), before);
	});
}
