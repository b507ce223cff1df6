//! What a runtime says about itself: its version and its metadata.

use codec::Decode;
use frame_metadata::{
	v14::{self, PalletConstantMetadata, PalletStorageMetadata},
	v15, RuntimeMetadata, RuntimeMetadataPrefixed,
};
use scale_info::{form::PortableForm, PortableRegistry, Type, TypeDef, Variant};
use serde::Serialize;
use sp_version::RuntimeVersion;

/// The versions of a runtime.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Version {
	/// The chain whose rules these are.
	pub spec_name: String,
	/// Rises with every change of the rules.
	pub spec: u32,
	/// Rises when a call or extension is encoded or meant differently.
	pub transaction: u32,
	/// How the state is stored as a trie.
	pub state: u8,
	/// The runtime APIs: the name's hash in hexadecimal, and the version.
	pub apis: Vec<(String, u32)>,
}

impl Version {
	/// Reads what `Core_version` returned.
	///
	/// # Errors
	///
	/// When it is something else.
	pub fn decode(mut returned: &[u8]) -> Result<Self, String> {
		let version = RuntimeVersion::decode(&mut returned).map_err(|error| error.to_string())?;
		Ok(Self {
			spec_name: version.spec_name.to_string(),
			spec: version.spec_version,
			transaction: version.transaction_version,
			state: version.state_version() as u8,
			apis: version.apis.iter().map(|(id, version)| (hex::encode(id), *version)).collect(),
		})
	}

	/// The version of a runtime API, if the runtime has it.
	pub fn api(&self, name: &str) -> Option<u32> {
		let id = hex::encode(sp_crypto_hashing::blake2_64(name.as_bytes()));
		self.apis.iter().find(|(known, _)| *known == id).map(|(_, version)| *version)
	}
}

/// The metadata of a runtime, as far as it is compared.
#[derive(Clone, Debug)]
pub struct Description {
	/// All types that the others refer to.
	pub types: PortableRegistry,
	/// The pallets.
	pub pallets: Vec<Pallet>,
	/// What a transaction consists of beside its call.
	pub transaction: Transaction,
	/// What can be asked. Empty in metadata 14.
	pub apis: Vec<Api>,
}

/// One pallet.
#[derive(Clone, Debug)]
pub struct Pallet {
	/// The name that clients use.
	pub name: String,
	/// The index that encodings use.
	pub index: u8,
	/// What it stores.
	pub storage: Option<PalletStorageMetadata<PortableForm>>,
	/// The type of its calls.
	pub calls: Option<u32>,
	/// The type of its events.
	pub events: Option<u32>,
	/// The type of its errors.
	pub errors: Option<u32>,
	/// Its constants.
	pub constants: Vec<PalletConstantMetadata<PortableForm>>,
}

/// A transaction without its call.
#[derive(Clone, Debug)]
pub struct Transaction {
	/// The version of the format.
	pub version: u8,
	/// The type of the sender's address.
	pub address: Option<u32>,
	/// The type of the signature.
	pub signature: Option<u32>,
	/// What else is in it, in order.
	pub extensions: Vec<Extension>,
}

/// A transaction extension.
#[derive(Clone, Debug)]
pub struct Extension {
	/// Its name.
	pub name: String,
	/// What is in the transaction.
	pub ty: u32,
	/// What is signed but not in the transaction.
	pub implicit: u32,
}

/// A runtime API.
#[derive(Clone, Debug)]
pub struct Api {
	/// Its name.
	pub name: String,
	/// What can be asked.
	pub methods: Vec<Method>,
}

/// A method of a runtime API.
#[derive(Clone, Debug)]
pub struct Method {
	/// Its name.
	pub name: String,
	/// The arguments: name and type.
	pub inputs: Vec<(String, u32)>,
	/// The type of the answer.
	pub output: u32,
}

impl Description {
	/// Reads metadata 14 or 15.
	///
	/// # Errors
	///
	/// When it is something else.
	pub fn decode(mut metadata: &[u8]) -> Result<Self, String> {
		let prefixed = RuntimeMetadataPrefixed::decode(&mut metadata)
			.map_err(|error| format!("the metadata cannot be read: {error}"))?;
		match prefixed.1 {
			RuntimeMetadata::V14(metadata) => Ok(metadata.into()),
			RuntimeMetadata::V15(metadata) => Ok(metadata.into()),
			_ => Err("the metadata is neither of version 14 nor of version 15".into()),
		}
	}

	/// The variants of an enum, such as a pallet's calls; none of no enum.
	pub fn variants(&self, ty: Option<u32>) -> &[Variant<PortableForm>] {
		match ty.and_then(|id| self.types.resolve(id)).map(|ty| &ty.type_def) {
			Some(TypeDef::Variant(variants)) => &variants.variants,
			_ => &[],
		}
	}
}

impl From<v15::RuntimeMetadataV15> for Description {
	fn from(metadata: v15::RuntimeMetadataV15) -> Self {
		let pallets = metadata.pallets.into_iter().map(|pallet| Pallet {
			name: pallet.name,
			index: pallet.index,
			storage: pallet.storage,
			calls: pallet.calls.map(|calls| calls.ty.id),
			events: pallet.event.map(|event| event.ty.id),
			errors: pallet.error.map(|error| error.ty.id),
			constants: pallet.constants,
		});
		let apis = metadata.apis.into_iter().map(|api| {
			let methods = api.methods.into_iter().map(|method| Method {
				name: method.name,
				inputs: method.inputs.into_iter().map(|input| (input.name, input.ty.id)).collect(),
				output: method.output.id,
			});
			Api { name: api.name, methods: methods.collect() }
		});
		let extensions = metadata.extrinsic.signed_extensions.into_iter();
		Self {
			pallets: pallets.collect(),
			apis: apis.collect(),
			transaction: Transaction {
				version: metadata.extrinsic.version,
				address: Some(metadata.extrinsic.address_ty.id),
				signature: Some(metadata.extrinsic.signature_ty.id),
				extensions: extensions
					.map(|extension| Extension {
						name: extension.identifier,
						ty: extension.ty.id,
						implicit: extension.additional_signed.id,
					})
					.collect(),
			},
			types: metadata.types,
		}
	}
}

impl From<v14::RuntimeMetadataV14> for Description {
	fn from(metadata: v14::RuntimeMetadataV14) -> Self {
		let pallets = metadata.pallets.into_iter().map(|pallet| Pallet {
			name: pallet.name,
			index: pallet.index,
			storage: pallet.storage,
			calls: pallet.calls.map(|calls| calls.ty.id),
			events: pallet.event.map(|event| event.ty.id),
			errors: pallet.error.map(|error| error.ty.id),
			constants: pallet.constants,
		});
		let whole = metadata.types.resolve(metadata.extrinsic.ty.id);
		let extensions = metadata.extrinsic.signed_extensions.into_iter();
		Self {
			pallets: pallets.collect(),
			apis: Vec::new(),
			transaction: Transaction {
				version: metadata.extrinsic.version,
				address: whole.and_then(|ty| parameter(ty, "Address")),
				signature: whole.and_then(|ty| parameter(ty, "Signature")),
				extensions: extensions
					.map(|extension| Extension {
						name: extension.identifier,
						ty: extension.ty.id,
						implicit: extension.additional_signed.id,
					})
					.collect(),
			},
			types: metadata.types,
		}
	}
}

fn parameter(ty: &Type<PortableForm>, name: &str) -> Option<u32> {
	let parameter = ty.type_params.iter().find(|parameter| parameter.name == name)?;
	parameter.ty.map(|ty| ty.id)
}
