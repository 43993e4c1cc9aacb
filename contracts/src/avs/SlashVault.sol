// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../interfaces/IBondVault.sol";
import {IERC20} from "../interfaces/IERC20.sol";
import {Approval} from "../lib/Approval.sol";

/// @title Where slashed stake arrives
/// @notice The core sends slashed tokens here; anybody passes them on into the treasury's balance of the vault. Nothing
/// else can be done with them.
contract SlashVault {
    IERC20 public immutable TOKEN;
    IBondVault public immutable VAULT;
    address public immutable TREASURY;

    /// @notice Slashed tokens went into the treasury's balance.
    event Swept(uint96 amount);

    /// @notice There are no tokens here.
    error NothingToSweep();

    /// @param token The fee and bond token.
    /// @param vault The market's ledger; may not have been deployed yet.
    /// @param treasury Whose balance grows.
    constructor(IERC20 token, IBondVault vault, address treasury) {
        (TOKEN, VAULT, TREASURY) = (token, vault, treasury);
    }

    /// @notice Passes on what is here, by anybody.
    function sweep() external {
        uint256 here = TOKEN.balanceOf(address(this));
        uint96 amount = here > type(uint96).max ? type(uint96).max : uint96(here);
        if (amount == 0) revert NothingToSweep();
        Approval.give(TOKEN, address(VAULT), amount);
        VAULT.deposit(TREASURY, amount);
        emit Swept(amount);
    }
}
