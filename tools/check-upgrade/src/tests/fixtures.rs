//! Small runtimes, made of types that Rust describes itself.

use crate::{
	description::{Description, Version},
	diff::{Change, Kind, Part, Runtime},
};
use codec::Encode;
use frame_metadata::{
	v14::{
		PalletCallMetadata, PalletConstantMetadata, PalletErrorMetadata, PalletEventMetadata,
		PalletStorageMetadata, StorageEntryMetadata, StorageEntryModifier, StorageEntryType,
		StorageHasher,
	},
	v15::{
		CustomMetadata, ExtrinsicMetadata, OuterEnums, PalletMetadata, RuntimeApiMetadata,
		RuntimeMetadataV15, SignedExtensionMetadata,
	},
	RuntimeMetadataPrefixed,
};
use scale_info::{meta_type, MetaType, TypeInfo};

pub fn ty<T: TypeInfo + 'static>() -> MetaType {
	meta_type::<T>()
}

/// A pallet without anything.
pub fn pallet(name: &'static str, index: u8) -> PalletMetadata {
	PalletMetadata {
		name,
		storage: None,
		calls: None,
		event: None,
		constants: vec![],
		error: None,
		index,
		docs: vec![],
	}
}

pub fn with_calls<T: TypeInfo + 'static>(mut pallet: PalletMetadata) -> PalletMetadata {
	pallet.calls = Some(PalletCallMetadata { ty: ty::<T>() });
	pallet
}

pub fn with_events<T: TypeInfo + 'static>(mut pallet: PalletMetadata) -> PalletMetadata {
	pallet.event = Some(PalletEventMetadata { ty: ty::<T>() });
	pallet
}

pub fn with_errors<T: TypeInfo + 'static>(mut pallet: PalletMetadata) -> PalletMetadata {
	pallet.error = Some(PalletErrorMetadata { ty: ty::<T>() });
	pallet
}

pub fn with_storage(
	mut pallet: PalletMetadata,
	entries: Vec<StorageEntryMetadata>,
) -> PalletMetadata {
	pallet.storage = Some(PalletStorageMetadata { prefix: pallet.name, entries });
	pallet
}

pub fn with_constant<T: TypeInfo + Encode + 'static>(
	mut pallet: PalletMetadata,
	name: &'static str,
	value: T,
) -> PalletMetadata {
	let (ty, value, docs) = (ty::<T>(), value.encode(), vec![]);
	pallet.constants.push(PalletConstantMetadata { name, ty, value, docs });
	pallet
}

pub fn value<T: TypeInfo + 'static>(name: &'static str) -> StorageEntryMetadata {
	StorageEntryMetadata {
		name,
		modifier: StorageEntryModifier::Optional,
		ty: StorageEntryType::Plain(ty::<T>()),
		default: vec![0],
		docs: vec![],
	}
}

pub fn map<K: TypeInfo + 'static, V: TypeInfo + 'static>(
	name: &'static str,
	hasher: StorageHasher,
) -> StorageEntryMetadata {
	let hashers = vec![hasher];
	let ty = StorageEntryType::Map { hashers, key: ty::<K>(), value: ty::<V>() };
	StorageEntryMetadata { ty, ..value::<V>(name) }
}

/// An extension that carries an `E` and signs an `I`.
pub fn extension<E: TypeInfo + 'static, I: TypeInfo + 'static>(
	identifier: &'static str,
) -> SignedExtensionMetadata {
	SignedExtensionMetadata { identifier, ty: ty::<E>(), additional_signed: ty::<I>() }
}

pub fn transaction(signed_extensions: Vec<SignedExtensionMetadata>) -> ExtrinsicMetadata {
	ExtrinsicMetadata {
		version: 4,
		address_ty: ty::<[u8; 32]>(),
		call_ty: ty::<()>(),
		signature_ty: ty::<[u8; 64]>(),
		extra_ty: ty::<()>(),
		signed_extensions,
	}
}

/// Metadata 15, as a runtime returns it.
pub fn metadata(
	pallets: Vec<PalletMetadata>,
	transaction: ExtrinsicMetadata,
	apis: Vec<RuntimeApiMetadata>,
) -> Vec<u8> {
	let outer_enums = OuterEnums {
		call_enum_ty: ty::<()>(),
		event_enum_ty: ty::<()>(),
		error_enum_ty: ty::<()>(),
	};
	let custom = CustomMetadata { map: Default::default() };
	let metadata =
		RuntimeMetadataV15::new(pallets, transaction, ty::<()>(), apis, outer_enums, custom);
	RuntimeMetadataPrefixed::from(metadata).encode()
}

pub fn version(spec: u32, transaction: u32) -> Version {
	Version { spec_name: "test".into(), spec, transaction, state: 1, apis: vec![] }
}

pub fn described(metadata: &[u8]) -> Runtime {
	let description = Description::decode(metadata).expect("the metadata is well-formed");
	Runtime { version: version(1, 1), description }
}

/// A runtime of these pallets.
pub fn runtime(pallets: Vec<PalletMetadata>) -> Runtime {
	described(&metadata(pallets, transaction(vec![]), vec![]))
}

pub fn change(part: Part, kind: Kind, name: &str, detail: &str) -> Change {
	Change { part, kind, name: name.into(), detail: detail.into(), breaks: false }
}

pub fn breaking(part: Part, kind: Kind, name: &str, detail: &str) -> Change {
	Change { breaks: true, ..change(part, kind, name, detail) }
}
