//! One file per call; then the genesis, other pallets, what can be read, hostile assets, and random
//! histories against a model.

mod accept;
mod assets;
mod claim;
mod decline;
mod genesis;
mod grant;
mod granting;
mod model;
mod offer;
mod queries;
mod revoke;
mod withdraw;

use crate::{mock::*, Error};
use scale_info::{TypeDef, TypeInfo};

/// Every refusal is provoked by some test.
#[test]
fn every_error_is_provoked() {
	let tests = [
		include_str!("accept.rs"),
		include_str!("assets.rs"),
		include_str!("claim.rs"),
		include_str!("decline.rs"),
		include_str!("genesis.rs"),
		include_str!("grant.rs"),
		include_str!("granting.rs"),
		include_str!("offer.rs"),
		include_str!("revoke.rs"),
		include_str!("withdraw.rs"),
	]
	.concat();
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum")
	};
	assert_eq!(errors.variants.len(), 24);
	for error in errors.variants {
		let name = format!("Error::<Test>::{}", error.name);
		let provoked = tests.match_indices(&name).any(|(at, _)| {
			// The whole name, not the beginning of another one.
			!tests[at + name.len()..].starts_with(|next: char| next.is_alphanumeric())
		});
		assert!(provoked, "no test provokes {name}");
	}
}

#[test]
fn constants_pass_the_integrity_test() {
	use frame_support::traits::Hooks;
	ExtBuilder::default().build_and_execute(Grants::integrity_test);
}
