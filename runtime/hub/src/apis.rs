//! What wallets, tools and the node can ask the runtime.

use crate::{
	configs::{
		consensus::GENESIS_EPOCH_CONFIG, governance, issuance::AssetId, system::RuntimeBlockWeights,
	},
	genesis_presets, AccountId, Babe, Balance, Block, BlockNumber, Claims, Committee, Contracts,
	Contributions, Dao, Emission, Executive, Grandpa, Grants, Hash, Historical, Launch, Markets,
	MembershipTiers, Merchants, Moment, Nonce, Pools, Reserves, Rewards, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeGenesisConfig, SessionKeys, Sinks, System, TransactionPayment, Treasuries,
	EPOCH_DURATION_IN_SLOTS, VERSION,
};
use alloc::{string::String, vec::Vec};
use codec::Encode;
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::KeyOwnerProofSystem,
	view_functions::{ViewFunctionDispatchError, ViewFunctionId},
	weights::Weight,
};
use frame_system::EventRecord;
use pallet_contracts::{
	Code, CodeUploadResult, CollectEvents, ContractExecResult, ContractInstantiateResult,
	DebugInfo, Determinism, GetStorageResult,
};
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use sp_api::impl_runtime_apis;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::{
	traits::{Block as BlockT, NumberFor},
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, Perbill,
};
use sp_version::RuntimeVersion;

/// The gas a dry run may use: what one block holds, however much the caller asks for. Anybody may
/// ask a node for a dry run, and an endless one would hold one of its few runtime instances.
fn dry_run_gas(asked: Option<Weight>) -> Weight {
	let block = RuntimeBlockWeights::get().max_block;
	asked.map_or(block, |asked| asked.min(block))
}

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block)
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl hanse_rehearsal::UpgradeApi<Block> for Runtime {
		fn rehearse(steps: u32) -> hanse_rehearsal::Progress {
			governance::rehearse(steps)
		}
	}

	#[cfg(feature = "trial-upgrade")]
	impl crate::trial::TrialApi<Block> for Runtime {
		fn census() -> (u32, u32) {
			crate::trial::census()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(
			data: sp_inherents::InherentData,
		) -> Vec<<Block as BlockT>::Extrinsic> {
			use crate::InherentDataExt;
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			use crate::InherentDataExt;
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, tx, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_babe::BabeApi<Block> for Runtime {
		fn configuration() -> sp_consensus_babe::BabeConfiguration {
			let epoch_config = Babe::epoch_config().unwrap_or(GENESIS_EPOCH_CONFIG);
			sp_consensus_babe::BabeConfiguration {
				slot_duration: Babe::slot_duration(),
				epoch_length: EPOCH_DURATION_IN_SLOTS,
				c: epoch_config.c,
				authorities: Babe::authorities().to_vec(),
				randomness: Babe::randomness(),
				allowed_slots: epoch_config.allowed_slots,
			}
		}

		fn current_epoch_start() -> sp_consensus_babe::Slot {
			Babe::current_epoch_start()
		}

		fn current_epoch() -> sp_consensus_babe::Epoch {
			Babe::current_epoch()
		}

		fn next_epoch() -> sp_consensus_babe::Epoch {
			Babe::next_epoch()
		}

		fn generate_key_ownership_proof(
			_slot: sp_consensus_babe::Slot,
			authority_id: sp_consensus_babe::AuthorityId,
		) -> Option<sp_consensus_babe::OpaqueKeyOwnershipProof> {
			Historical::prove((sp_consensus_babe::KEY_TYPE, authority_id))
				.map(|proof| proof.encode())
				.map(sp_consensus_babe::OpaqueKeyOwnershipProof::new)
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			equivocation_proof: sp_consensus_babe::EquivocationProof<<Block as BlockT>::Header>,
			key_owner_proof: sp_consensus_babe::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			let key_owner_proof = key_owner_proof.decode()?;
			Babe::submit_unsigned_equivocation_report(equivocation_proof, key_owner_proof)
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			pallet_grandpa::CurrentSetId::<Runtime>::get()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			equivocation_proof: sp_consensus_grandpa::EquivocationProof<
				<Block as BlockT>::Hash,
				NumberFor<Block>,
			>,
			key_owner_proof: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			let key_owner_proof = key_owner_proof.decode()?;
			Grandpa::submit_unsigned_equivocation_report(equivocation_proof, key_owner_proof)
		}

		fn generate_key_ownership_proof(
			_set_id: sp_consensus_grandpa::SetId,
			authority_id: sp_consensus_grandpa::AuthorityId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			Historical::prove((sp_consensus_grandpa::KEY_TYPE, authority_id))
				.map(|proof| proof.encode())
				.map(sp_consensus_grandpa::OpaqueKeyOwnershipProof::new)
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> sp_session::OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
		for Runtime
	{
		fn query_info(uxt: <Block as BlockT>::Extrinsic, len: u32) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(uxt, len)
		}

		fn query_fee_details(uxt: <Block as BlockT>::Extrinsic, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_fee_details(uxt, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<
		Block,
		Balance,
		RuntimeCall,
	> for Runtime
	{
		fn query_call_info(call: RuntimeCall, len: u32) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(call: RuntimeCall, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_contracts::ContractsApi<
		Block,
		AccountId,
		Balance,
		BlockNumber,
		Hash,
		EventRecord<RuntimeEvent, Hash>,
	> for Runtime
	{
		fn call(
			origin: AccountId,
			dest: AccountId,
			value: Balance,
			gas_limit: Option<Weight>,
			storage_deposit_limit: Option<Balance>,
			input_data: Vec<u8>,
		) -> ContractExecResult<Balance, EventRecord<RuntimeEvent, Hash>> {
			Contracts::bare_call(
				origin,
				dest,
				value,
				dry_run_gas(gas_limit),
				storage_deposit_limit,
				input_data,
				DebugInfo::UnsafeDebug,
				CollectEvents::UnsafeCollect,
				Determinism::Enforced,
			)
		}

		fn instantiate(
			origin: AccountId,
			value: Balance,
			gas_limit: Option<Weight>,
			storage_deposit_limit: Option<Balance>,
			code: Code<Hash>,
			data: Vec<u8>,
			salt: Vec<u8>,
		) -> ContractInstantiateResult<AccountId, Balance, EventRecord<RuntimeEvent, Hash>> {
			Contracts::bare_instantiate(
				origin,
				value,
				dry_run_gas(gas_limit),
				storage_deposit_limit,
				code,
				data,
				salt,
				DebugInfo::UnsafeDebug,
				CollectEvents::UnsafeCollect,
			)
		}

		fn upload_code(
			origin: AccountId,
			code: Vec<u8>,
			storage_deposit_limit: Option<Balance>,
			determinism: Determinism,
		) -> CodeUploadResult<Hash, Balance> {
			Contracts::bare_upload_code(origin, code, storage_deposit_limit, determinism)
		}

		fn get_storage(address: AccountId, key: Vec<u8>) -> GetStorageResult {
			Contracts::get_storage(address, key)
		}
	}

	impl pallet_dao::runtime_api::DaoApi<Block, AccountId, AssetId, Hash> for Runtime {
		fn proposal_status(
			proposal: pallet_dao::ProposalId,
		) -> Option<pallet_dao::ProposalStatusOf<Runtime>> {
			Dao::proposal_status(proposal)
		}

		fn member_of(
			community: pallet_dao::CommunityId,
			who: AccountId,
		) -> Option<pallet_dao::Member> {
			Dao::member_of(community, who)
		}

		fn power_of(community: pallet_dao::CommunityId, who: AccountId) -> hanse_ballot::Power {
			Dao::power_of(community, who)
		}

		fn total_power(community: pallet_dao::CommunityId) -> hanse_ballot::Power {
			Dao::total_power(community)
		}

		fn votes_of(
			community: pallet_dao::CommunityId,
			who: AccountId,
		) -> Vec<(pallet_dao::ProposalId, pallet_dao::Vote)> {
			Dao::votes_of(community, who)
		}

		fn treasury_of(community: pallet_dao::CommunityId) -> AccountId {
			Dao::treasury_of(community)
		}

		fn spent_by(
			community: pallet_dao::CommunityId,
			track: pallet_dao::TrackId,
			asset: AssetId,
		) -> Option<hanse_ballot::Usage> {
			Dao::spent_by(community, track, asset)
		}
	}

	impl pallet_treasuries::runtime_api::TreasuriesApi<Block, AccountId, AssetId, Hash> for Runtime {
		fn funds_of(
			community: pallet_dao::CommunityId,
			assets: pallet_treasuries::Asked<AssetId>,
		) -> Vec<pallet_treasuries::Funds<AssetId>> {
			Treasuries::funds_of(community, assets)
		}

		fn payments_of(
			community: pallet_dao::CommunityId,
		) -> Vec<(
			pallet_treasuries::PaymentId,
			pallet_treasuries::Payment<AccountId, AssetId>,
		)> {
			Treasuries::payments_of(community)
		}

		fn budgets_of(
			community: pallet_dao::CommunityId,
		) -> Vec<(
			pallet_treasuries::BudgetId,
			pallet_treasuries::Budget<AccountId, AssetId, Hash>,
		)> {
			Treasuries::budgets_of(community)
		}
	}

	impl pallet_committee::runtime_api::CommitteeApi<Block, AccountId, Hash> for Runtime {
		fn phase() -> pallet_committee::Phase {
			Committee::phase()
		}

		fn periods() -> pallet_committee::Periods {
			Committee::periods()
		}

		fn election() -> Option<pallet_committee::Election> {
			Committee::election()
		}

		fn candidates() -> Vec<pallet_committee::Candidate<AccountId>> {
			Committee::candidates()
		}

		fn committee() -> Option<pallet_committee::Committee<AccountId>> {
			Committee::committee()
		}

		fn is_in_office() -> bool {
			Committee::is_in_office()
		}

		fn core() -> Vec<pallet_committee::CoreMember<AccountId, Hash>> {
			Committee::core()
		}

		fn chief() -> Option<AccountId> {
			Committee::chief()
		}

		fn whitelisted() -> Vec<pallet_committee::Listed<Hash>> {
			Committee::whitelisted()
		}

		fn current_pause() -> Option<pallet_committee::Pause> {
			Committee::current_pause()
		}

		fn ballot_of(who: AccountId) -> Option<pallet_committee::Ballot> {
			Committee::ballot_of(who)
		}

		fn bond_of(who: AccountId) -> Option<pallet_committee::Bond> {
			Committee::bond_of(who)
		}
	}

	impl pallet_contributions::runtime_api::ContributionsApi<
		Block, AccountId, AssetId, AccountId, Hash, BlockNumber
	> for Runtime {
		fn epoch_status(asset: AssetId) -> Option<pallet_contributions::EpochStatus> {
			Contributions::epoch_status(asset)
		}

		fn claim_status(
			claim: pallet_contributions::ClaimId,
		) -> Option<pallet_contributions::ClaimStatusOf<Runtime>> {
			Contributions::claim_status(claim)
		}

		fn duties_of(who: AccountId) -> Vec<pallet_contributions::DutyOf<Runtime>> {
			Contributions::duties_of(who)
		}

		fn juror(who: AccountId) -> Option<pallet_contributions::Juror> {
			Contributions::juror(who)
		}

		fn juror_count() -> u32 {
			Contributions::juror_count()
		}

		fn pot_account() -> AccountId {
			Contributions::pot_account()
		}
	}

	impl pallet_reserves::runtime_api::ReservesApi<Block, AccountId, AssetId> for Runtime {
		fn reserve_of(token: AssetId) -> Option<pallet_reserves::ReserveId> {
			Reserves::reserve_of(token)
		}

		fn reserve_status(
			reserve: pallet_reserves::ReserveId,
		) -> Option<pallet_reserves::ReserveStatus<AccountId, AssetId>> {
			Reserves::reserve_status(reserve)
		}

		fn payouts(
			reserve: pallet_reserves::ReserveId,
			who: AccountId,
			amount: Balance,
		) -> Vec<pallet_reserves::Payout<AssetId>> {
			Reserves::payouts(reserve, who, amount)
		}

		fn attestation_of(
			reserve: pallet_reserves::ReserveId,
		) -> Option<pallet_reserves::Attestation<AccountId>> {
			Reserves::attestation_of(reserve)
		}
	}

	impl pallet_emission::runtime_api::EmissionApi<Block, AccountId> for Runtime {
		fn status() -> pallet_emission::Status {
			Emission::status()
		}

		fn buckets() -> Vec<pallet_emission::BucketInfo<AccountId>> {
			Emission::buckets()
		}

		fn released_at(
			bucket: pallet_emission::BucketId,
			moment: Moment,
		) -> Option<Balance> {
			Emission::released_at(bucket, moment)
		}

		fn supply() -> pallet_emission::Supply {
			Emission::supply()
		}
	}

	impl pallet_grants::runtime_api::GrantsApi<Block, AccountId, AssetId> for Runtime {
		fn grants_of(beneficiary: AccountId) -> Vec<pallet_grants::GrantStatusOf<Runtime>> {
			Grants::grants_of(beneficiary)
		}

		fn grant_status(
			beneficiary: AccountId,
			id: pallet_grants::GrantId,
		) -> Option<pallet_grants::GrantStatusOf<Runtime>> {
			Grants::grant_status(beneficiary, id)
		}

		fn unreleased(asset: AssetId) -> Balance {
			Grants::unreleased(asset)
		}

		fn offer_of(id: pallet_grants::GrantId) -> Option<pallet_grants::OfferOf<Runtime>> {
			Grants::offer_of(id)
		}
	}

	impl pallet_launch::runtime_api::LaunchApi<Block, AccountId, AssetId> for Runtime {
		fn round(
			round: pallet_launch::RoundId,
		) -> Option<(pallet_launch::RoundOf<Runtime>, pallet_launch::Phase)> {
			Launch::round(round)
		}

		fn entry(round: pallet_launch::RoundId, who: AccountId) -> Option<pallet_launch::Entry> {
			Launch::entry(round, who)
		}

		fn due(round: pallet_launch::RoundId, who: AccountId) -> Option<pallet_launch::Due> {
			Launch::due(round, who)
		}

		fn quote(
			round: pallet_launch::RoundId,
			lots: pallet_launch::Lots,
		) -> Option<(Balance, Balance)> {
			Launch::quote(round, lots)
		}

		fn best_bids(
			round: pallet_launch::RoundId,
		) -> Vec<pallet_launch::RankedBidOf<Runtime>> {
			Launch::best_bids(round)
		}
	}

	impl pallet_merchants::runtime_api::MerchantsApi<Block, AccountId, u32> for Runtime {
		fn merchant(who: AccountId) -> Option<pallet_merchants::MerchantOf<Runtime>> {
			Merchants::merchant(who)
		}

		fn token(asset: u32) -> Option<pallet_merchants::TokenOf<Runtime>> {
			Merchants::token(asset)
		}

		fn table(asset: u32) -> pallet_merchants::Table {
			Merchants::table(asset)
		}

		fn discount_of(holder: AccountId, asset: u32) -> u32 {
			Merchants::discount_of(holder, asset)
		}

		fn requests_of(
			holder: AccountId,
		) -> Vec<(pallet_merchants::RequestId, pallet_merchants::RequestOf<Runtime>)> {
			Merchants::requests_of(holder)
		}

		fn window_of(
			holder: AccountId,
			asset: u32,
			terms: pallet_merchants::Allowance,
		) -> Option<pallet_merchants::Window> {
			Merchants::window_of(holder, asset, terms)
		}

		fn allocation_difference(
			supply: Balance,
			amounts: Vec<Balance>,
		) -> pallet_merchants::Difference {
			Merchants::allocation_difference(supply, amounts)
		}
	}

	impl pallet_pools::runtime_api::PoolsApi<Block, AccountId, AssetId, u32> for Runtime {
		fn quote_exact_in(
			from: AssetId,
			path: pallet_pools::Path,
			paid: Balance,
		) -> Option<pallet_pools::Quote<AssetId>> {
			Pools::quote_exact_in(from, path, paid)
		}

		fn quote_exact_out(
			from: AssetId,
			path: pallet_pools::Path,
			bought: Balance,
		) -> Option<pallet_pools::Quote<AssetId>> {
			Pools::quote_exact_out(from, path, bought)
		}

		fn pool_of(assets: [AssetId; 2], managed: bool) -> Option<pallet_pools::PoolId> {
			Pools::pool_of(assets, managed)
		}

		fn pool(id: pallet_pools::PoolId) -> Option<pallet_pools::PoolStatusOf<Runtime>> {
			Pools::pool(id)
		}

		fn pools(
			first: pallet_pools::PoolId,
			count: u32,
		) -> Vec<pallet_pools::PoolStatusOf<Runtime>> {
			Pools::pools(first, count)
		}

		fn position(pool: pallet_pools::PoolId, who: AccountId) -> Option<pallet_pools::Position> {
			Pools::position(pool, who)
		}

		fn twap(
			pool: pallet_pools::PoolId,
			asset: AssetId,
			amount: Balance,
			window: Moment,
		) -> Option<Balance> {
			Pools::twap(pool, asset, amount, window)
		}

		fn tax_reports(pool: pallet_pools::PoolId) -> Vec<pallet_pools::Report> {
			Pools::tax_reports(pool)
		}
	}

	impl pallet_markets::runtime_api::MarketsApi<Block, AccountId, AssetId> for Runtime {
		fn market_of(asset: AssetId) -> Option<pallet_markets::MarketId> {
			Markets::market_of(asset)
		}

		fn market(market: pallet_markets::MarketId) -> Option<pallet_markets::MarketOf<Runtime>> {
			Markets::market(market)
		}

		fn state(market: pallet_markets::MarketId) -> Option<hanse_market::Phase> {
			Markets::state(market)
		}

		fn position(
			market: pallet_markets::MarketId,
			who: AccountId,
		) -> pallet_markets::Position {
			Markets::position(market, who)
		}

		fn floor(market: pallet_markets::MarketId) -> Option<pallet_markets::FloorStatus> {
			Markets::floor(market)
		}

		fn draw_left(market: pallet_markets::MarketId) -> Balance {
			Markets::draw_left(market)
		}

		fn claimable(
			market: pallet_markets::MarketId,
			who: AccountId,
		) -> pallet_markets::Claimable {
			Markets::claimable(market, who)
		}

		fn vote_status(market: pallet_markets::MarketId) -> Option<pallet_markets::VoteStatus> {
			Markets::vote_status(market)
		}

		fn quote_buy(market: pallet_markets::MarketId, paid: Balance) -> Option<Balance> {
			Markets::quote_buy(market, paid)
		}

		fn quote_sell(market: pallet_markets::MarketId, tokens: Balance) -> Option<Balance> {
			Markets::quote_sell(market, tokens)
		}
	}

	impl pallet_rewards::runtime_api::RewardsApi<Block, AccountId, AssetId> for Runtime {
		fn farm_status(
			farm: pallet_rewards::FarmId,
		) -> Option<pallet_rewards::FarmStatusOf<Runtime>> {
			Rewards::farm_status(farm)
		}

		fn farms(
			from: pallet_rewards::FarmId,
			count: u32,
		) -> Vec<pallet_rewards::FarmStatusOf<Runtime>> {
			Rewards::farms(from, count)
		}

		fn positions_of(who: AccountId) -> Vec<pallet_rewards::PositionStatus> {
			Rewards::positions_of(who)
		}

		fn claimable(who: AccountId, farm: pallet_rewards::FarmId) -> Balance {
			Rewards::claimable(who, farm)
		}

		fn staked_of(who: AccountId, asset: AssetId) -> Balance {
			Rewards::staked_of(who, asset)
		}

		fn staked_since(who: AccountId, asset: AssetId, moment: Moment) -> Balance {
			Rewards::staked_since(who, asset, moment)
		}

		fn farms_elsewhere(subject: pallet_rewards::SubjectId) -> Vec<pallet_rewards::FarmId> {
			Rewards::farms_elsewhere(subject)
		}
	}

	impl pallet_membership_tiers::runtime_api::MembershipApi<
		Block,
		AccountId,
		pallet_markets::MarketId,
	> for Runtime {
		fn member_status(
			market: pallet_markets::MarketId,
			who: AccountId,
		) -> Option<pallet_membership_tiers::MemberStatus> {
			MembershipTiers::member_status(market, who)
		}

		fn tier_of(
			market: pallet_markets::MarketId,
			who: AccountId,
		) -> Option<pallet_membership_tiers::Tier> {
			MembershipTiers::tier_of(market, who)
		}

		fn item_status(
			item: pallet_membership_tiers::ItemId,
		) -> Option<pallet_membership_tiers::ItemStatus<AccountId, pallet_markets::MarketId>> {
			MembershipTiers::item_status(item)
		}

		fn table_of(
			market: pallet_markets::MarketId,
		) -> Option<pallet_membership_tiers::Table> {
			MembershipTiers::table_of(market)
		}
	}

	impl pallet_claims::runtime_api::ClaimsApi<Block, AccountId> for Runtime {
		fn claim_of(address: pallet_claims::EthereumAddress) -> Option<Balance> {
			Claims::claim_of(address)
		}

		fn text_to_sign(dest: AccountId) -> Option<String> {
			Claims::text_to_sign(dest)
		}

		fn unclaimed() -> (Balance, Moment) {
			Claims::unclaimed()
		}
	}

	impl pallet_sinks::runtime_api::SinksApi<Block, AssetId> for Runtime {
		fn fee_burn_share() -> Perbill {
			Sinks::fee_burn_share()
		}

		fn buy_back_share() -> Perbill {
			Sinks::buy_back_share()
		}

		fn pot(asset: AssetId) -> Balance {
			Sinks::pot(asset)
		}

		fn next_buy_back(asset: AssetId) -> Moment {
			Sinks::next_buy_back(asset)
		}

		fn burnt() -> pallet_sinks::Burnt {
			Sinks::burnt()
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			crate::benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, String> {
			crate::benchmarks::dispatch(config)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis_presets::get_preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis_presets::preset_names()
		}
	}
}
