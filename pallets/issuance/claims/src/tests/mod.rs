//! One file per call; then the pool, signatures, the genesis, what can be read, what the recount
//! notices, and random histories against a model.

mod claim;
mod ethereum;
mod expire;
mod genesis;
mod invariants;
mod model;
mod pool;
mod queries;

use crate::{mock::*, Error};
use codec::Encode;
use frame_support::traits::Hooks;
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [include_str!("claim.rs"), include_str!("expire.rs")].concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 8);
	for error in errors.variants {
		let name = format!("Error::<Test>::{}", error.name);
		let provoked = tests.match_indices(&name).any(|(at, _)| {
			// The whole name, not the beginning of another one.
			!tests[at + name.len()..].starts_with(|next: char| next.is_alphanumeric())
		});
		assert!(provoked, "no test provokes {name}");
	}
	// An index is part of the metadata, and wallets keep old metadata.
	assert_eq!(Error::<Test>::NothingToExpire.encode(), vec![7]);
}

#[test]
fn constants_pass_the_integrity_test() {
	ExtBuilder::default().build_and_execute(Claims::integrity_test);
}
