use super::fixtures::*;
use crate::description::{Description, Version};
use codec::Encode;
use frame_metadata::{v14, RuntimeMetadataPrefixed};
use scale_info::TypeInfo;
use sp_version::RuntimeVersion;

#[derive(TypeInfo)]
#[allow(dead_code)]
struct Unchecked<Address, Call, Signature, Extra>(Address, Call, Signature, Extra);

#[derive(TypeInfo)]
#[allow(dead_code, non_camel_case_types)]
enum Call {
	go { far: u8 },
}

#[test]
fn metadata_14_and_15_say_the_same_of_pallets_and_transactions() {
	let mut pallet = v14::PalletMetadata {
		name: "Money",
		storage: None,
		calls: None,
		event: None,
		constants: vec![],
		error: None,
		index: 3,
	};
	pallet.calls = Some(v14::PalletCallMetadata { ty: ty::<Call>() });
	let nonce = v14::SignedExtensionMetadata {
		identifier: "Nonce",
		ty: ty::<u32>(),
		additional_signed: ty::<()>(),
	};
	let extrinsic = v14::ExtrinsicMetadata {
		ty: ty::<Unchecked<[u8; 32], (), [u8; 64], ()>>(),
		version: 4,
		signed_extensions: vec![nonce],
	};
	let metadata14 = v14::RuntimeMetadataV14::new(vec![pallet], extrinsic, ty::<()>());
	let encoded = RuntimeMetadataPrefixed::from(metadata14).encode();
	let old = described(&encoded);
	let new = described(&metadata(
		vec![with_calls::<Call>(super::fixtures::pallet("Money", 3))],
		transaction(vec![extension::<u32, ()>("Nonce")]),
		vec![],
	));
	assert!(old.description.transaction.address.is_some());
	assert!(old.description.transaction.signature.is_some());
	assert_eq!(crate::diff::compare(&old, &new).0, vec![]);
	let calls = old.description.variants(old.description.pallets[0].calls);
	assert_eq!(calls[0].name, "go");
	assert!(old.description.variants(None).is_empty());
}

#[test]
fn metadata_is_refused_when_it_is_something_else() {
	let error = Description::decode(b"nonsense").expect_err("it is no metadata");
	assert!(error.starts_with("the metadata cannot be read"), "{error}");
	let mut other = metadata(vec![], transaction(vec![]), vec![]);
	// The number of the version follows four bytes that are always the same.
	other[4] = 13;
	let error = Description::decode(&other).expect_err("it is an old version, or cut off");
	assert!(error.contains("metadata"), "{error}");
}

#[test]
fn version_is_read_with_its_apis() {
	let version = RuntimeVersion {
		spec_name: "hanse-hub".into(),
		impl_name: "hanse-hub".into(),
		authoring_version: 1,
		spec_version: 7,
		impl_version: 0,
		apis: vec![(sp_crypto_hashing::blake2_64(b"Core"), 5)].into(),
		transaction_version: 2,
		system_version: 1,
	};
	let read = Version::decode(&version.encode()).expect("it is a version");
	assert_eq!((read.spec_name.as_str(), read.spec), ("hanse-hub", 7));
	assert_eq!((read.transaction, read.state), (2, 1));
	assert_eq!((read.api("Core"), read.api("Metadata")), (Some(5), None));
	assert!(Version::decode(b"").is_err());
}
