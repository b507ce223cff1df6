use crate::{mock::*, Event, Failure};
use codec::{Decode, Encode};
use frame_support::{assert_noop, assert_ok};
use frame_system::{pallet_prelude::HeaderFor, Error, Event as SystemEvent, RawOrigin};
use hanse_rehearsal::Progress;
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// The chain's code, none if it is still that of the genesis.
fn stored() -> Option<Vec<u8>> {
	let code = frame_support::storage::unhashed::get_raw(sp_core::storage::well_known_keys::CODE);
	code.filter(|code| !code.is_empty())
}

/// What this pallet said.
fn said() -> Vec<Event<Test>> {
	System::read_events_for_pallet()
}

/// Authorises a runtime as its chain's root, and applies it as anybody. Returns its code.
fn upgrade(play: &Play) -> (Vec<u8>, H256) {
	let code = play.encode();
	let code_hash = BlakeTwo256::hash(&code);
	assert_ok!(System::authorize_upgrade(RawOrigin::Root.into(), code_hash));
	assert_ok!(System::apply_authorized_upgrade(RawOrigin::None.into(), code.clone()));
	(code, code_hash)
}

/// Expects that a runtime is not adopted, and that its decision is spent.
fn expect_aborted(play: Play, failure: Failure) {
	in_block(|| {
		let (code, code_hash) = upgrade(&play);
		assert_eq!(stored(), None);
		assert_eq!(said(), [Event::Aborted { code_hash, failure }]);
		assert_noop!(
			System::apply_authorized_upgrade(RawOrigin::None.into(), code),
			Error::<Test>::NothingAuthorized
		);
	});
}

#[test]
fn code_that_can_go_on_is_adopted() {
	in_block(|| {
		let (code, code_hash) = upgrade(&Play::default());
		assert_eq!(stored(), Some(code));
		assert_eq!(said(), [Event::Adopted { code_hash }]);
	});
}

#[test]
fn the_next_block_is_rehearsed_and_then_its_migrations() {
	let calls = in_block(|| {
		upgrade(&Play::default());
	});
	let [(first, header), (second, steps)] = &calls[..] else { panic!("two calls: {calls:?}") };
	assert_eq!(first, "Core_initialize_block");
	let header = HeaderFor::<Test>::decode(&mut &header[..]).expect("a header");
	assert_eq!(header.number, 6);
	// What the present block has added to its digest is not how the next one begins.
	assert_eq!(header.digest, digest());
	assert_eq!((second.as_str(), &steps[..]), ("UpgradeApi_rehearse", &4u32.encode()[..]));
}

#[test]
fn code_whose_migrations_take_longer_is_adopted() {
	in_block(|| {
		let (code, _) = upgrade(&Play { progress: Progress::Ongoing.encode(), ..Play::default() });
		assert_eq!(stored(), Some(code));
	});
}

#[test]
fn code_that_cannot_begin_a_block_is_not_adopted() {
	let traps_in = Some("Core_initialize_block".into());
	expect_aborted(Play { traps_in, ..Play::default() }, Failure::FirstBlock);
}

#[test]
fn code_whose_migrations_trap_is_not_adopted() {
	let traps_in = Some("UpgradeApi_rehearse".into());
	expect_aborted(Play { traps_in, ..Play::default() }, Failure::Migrations);
}

#[test]
fn code_whose_migrations_fail_is_not_adopted() {
	let progress = Progress::Failed.encode();
	expect_aborted(Play { progress, ..Play::default() }, Failure::Migrations);
}

#[test]
fn code_that_answers_something_else_is_not_adopted() {
	for progress in [vec![], vec![3], vec![0, 0]] {
		expect_aborted(Play { progress, ..Play::default() }, Failure::Migrations);
	}
}

#[test]
fn another_chain_and_an_older_version_are_refused_before_the_rehearsal() {
	for (version, error) in [
		(("another".to_string(), 2), Error::<Test>::InvalidSpecName),
		(("chain".to_string(), 1), Error::<Test>::SpecVersionNeedsToIncrease),
	] {
		let calls = in_block(|| {
			let (_, code_hash) = upgrade(&Play { version, ..Play::default() });
			assert_eq!(stored(), None);
			assert_eq!(said(), []);
			let error = error.into();
			System::assert_last_event(
				SystemEvent::RejectedInvalidAuthorizedUpgrade { code_hash, error }.into(),
			);
		});
		assert_eq!(calls, []);
	}
}

#[test]
fn root_is_rehearsed_as_well() {
	in_block(|| {
		let play = Play { traps_in: Some("Core_initialize_block".into()), ..Play::default() };
		assert_ok!(System::set_code(RawOrigin::Root.into(), play.encode()));
		assert_eq!(stored(), None);
		assert_ok!(System::set_code(RawOrigin::Root.into(), Play::default().encode()));
		assert_eq!(stored(), Some(Play::default().encode()));
	});
}
