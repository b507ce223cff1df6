//! Each message, its error and its bounds, in ink!'s off-chain environment.

use crate::flipper::{Error, Flipper};
use ink::env::{
	test::{
		assert_contract_termination, callee, count_used_storage_cells, default_accounts,
		set_account_balance, set_caller,
	},
	DefaultEnvironment as Env,
};

#[ink::test]
fn terminate_fails_when_the_caller_is_not_the_owner() {
	let mut flipper = Flipper::new(true);
	set_caller::<Env>(default_accounts::<Env>().bob);
	assert_eq!(flipper.terminate(), Err(Error::NotOwner));
	assert!(flipper.get(), "nothing changed");
}

#[ink::test]
fn terminate_sends_the_balance_to_the_owner() {
	let owner = default_accounts::<Env>().eve;
	set_caller::<Env>(owner);
	let mut flipper = Flipper::default();
	set_account_balance::<Env>(callee::<Env>(), 2_000_000);
	let end = move || assert_eq!(flipper.terminate(), Ok(()), "it does not return");
	assert_contract_termination::<Env, _>(end, owner, 2_000_000);
}

#[ink::test]
fn constructors_set_the_value() {
	assert!(Flipper::new(true).get());
	assert!(!Flipper::new(false).get());
	assert!(!Flipper::default().get());
}

#[ink::test]
fn flip_twice_restores_the_value() {
	let mut flipper = Flipper::new(false);
	flipper.flip();
	assert!(flipper.get());
	flipper.flip();
	assert!(!flipper.get());
}

#[ink::test]
fn clear_removes_what_store_kept() {
	let mut flipper = Flipper::default();
	let cells = || count_used_storage_cells::<Env>(&callee::<Env>()).unwrap_or(0);
	let before = cells();
	for key in [0, u32::MAX] {
		assert_eq!(flipper.stored(key), None);
		flipper.store(key, [1; 32]);
		flipper.store(key, [7; 32]);
		assert_eq!(flipper.stored(key), Some([7; 32]));
	}
	assert_eq!(cells(), before + 2);
	flipper.clear(0);
	flipper.clear(1);
	assert_eq!(flipper.stored(0), None);
	assert_eq!(flipper.stored(u32::MAX), Some([7; 32]), "other keys are not touched");
	flipper.clear(u32::MAX);
	assert_eq!(cells(), before);
}

#[ink::test]
fn burn_gas_hashes_as_often_as_asked() {
	let flipper = Flipper::default();
	assert_eq!(flipper.burn_gas(0), [0; 32]);
	let digests: std::collections::BTreeSet<_> = (0..5).map(|n| flipper.burn_gas(n)).collect();
	assert_eq!(digests.len(), 5);
}
