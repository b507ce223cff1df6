//! What can be paused, by whom, and what cannot.

use super::*;
use crate::{RuntimeOrigin, SafeMode, TxPause};
use frame_support::{assert_noop, assert_ok, traits::Contains};
use sp_runtime::{traits::Dispatchable, DispatchError};

fn passes(call: &RuntimeCall) -> bool {
	<Runtime as frame_system::Config>::BaseCallFilter::contains(call)
}

fn name(pallet: &str, call: &str) -> pallet_tx_pause::RuntimeCallNameOf<Runtime> {
	let bounded = |text: &str| text.as_bytes().to_vec().try_into().expect("names are short");
	(bounded(pallet), bounded(call))
}

#[test]
fn only_root_pauses_and_only_what_may_be_paused() {
	chain("local").execute_with(|| {
		System::set_block_number(1);
		let call = transfer(account(Sr25519Keyring::Bob), 1);
		let alice = RuntimeOrigin::signed(account(Sr25519Keyring::Alice));
		let transfers = name("Balances", "transfer_keep_alive");
		assert_noop!(TxPause::pause(alice.clone(), transfers.clone()), DispatchError::BadOrigin);
		assert_ok!(TxPause::pause(RuntimeOrigin::root(), transfers.clone()));
		assert!(!passes(&call));
		assert!(call.clone().dispatch(alice).is_err());
		assert_ok!(TxPause::unpause(RuntimeOrigin::root(), transfers));
		assert!(passes(&call));
		for pallet in ["System", "Timestamp", "Babe", "Grandpa", "TxPause", "SafeMode"] {
			assert_noop!(
				TxPause::pause(RuntimeOrigin::root(), name(pallet, "anything")),
				pallet_tx_pause::Error::<Runtime>::Unpausable
			);
		}
		let root = RuntimeOrigin::root;
		assert!(TxPause::pause(root(), name("Contributions", "commit")).is_err());
		assert_ok!(TxPause::pause(root(), name("Contributions", "draw")));
	});
}

#[test]
fn safe_mode_stops_money_but_not_blocks_and_is_not_for_sale() {
	chain("local").execute_with(|| {
		System::set_block_number(1);
		let alice = RuntimeOrigin::signed(account(Sr25519Keyring::Alice));
		assert_noop!(
			SafeMode::enter(alice.clone()),
			pallet_safe_mode::Error::<Runtime>::NotConfigured
		);
		assert_noop!(SafeMode::force_enter(alice), DispatchError::BadOrigin);
		assert_ok!(SafeMode::force_enter(RuntimeOrigin::root()));
		assert!(!passes(&transfer(account(Sr25519Keyring::Bob), 1)));
		let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: 1 });
		assert!(passes(&time));
		// Jurors who do not vote in time are slashed.
		let claim = 0;
		let score = pallet_contributions::Call::reveal { claim, score: 1, salt: [0; 32] };
		assert!(passes(&RuntimeCall::Contributions(score)));
		assert!(!passes(&RuntimeCall::Contributions(pallet_contributions::Call::draw { claim })));
		assert_ok!(SafeMode::force_exit(RuntimeOrigin::root()));
		assert!(passes(&transfer(account(Sr25519Keyring::Bob), 1)));
	});
}

#[test]
fn proxies_that_may_not_move_money_cannot() {
	use crate::configs::accounts::ProxyType;
	use frame_support::traits::InstanceFilter;
	let moves = [
		transfer(account(Sr25519Keyring::Bob), 1),
		RuntimeCall::Assets(pallet_assets::Call::transfer {
			id: 1.into(),
			target: account(Sr25519Keyring::Bob).into(),
			amount: 1,
		}),
		// A proxy that could name proxies could name one that moves money.
		RuntimeCall::Proxy(pallet_proxy::Call::remove_proxies {}),
	];
	for call in moves {
		assert!(ProxyType::Any.filter(&call));
		assert!(!ProxyType::NonTransfer.filter(&call), "{call:?}");
		assert!(!ProxyType::CancelProxy.filter(&call), "{call:?}");
	}
	assert!(ProxyType::Any.is_superset(&ProxyType::NonTransfer));
	assert!(!ProxyType::NonTransfer.is_superset(&ProxyType::Any));
}

#[test]
fn validator_cannot_drop_its_keys() {
	chain("local").execute_with(|| {
		System::set_block_number(1);
		let resign = RuntimeCall::Session(pallet_session::Call::purge_keys {});
		assert!(!passes(&resign));
		assert!(resign.dispatch(RuntimeOrigin::signed(account(Sr25519Keyring::Bob))).is_err());
		assert_eq!(crate::Session::validators().len(), 4);
	});
}
