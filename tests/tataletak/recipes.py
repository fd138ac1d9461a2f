"""Every recipe, in the order of the list of layouts; variants follow their first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tataletak import (
    r01_fingerspot,
    r02_manado_html,
    r03_manado,
    r05_tapteng,
    r06_bps,
    r07_kejati_csv,
    r08_kejati_xlsx,
    r09_tpp,
    r11_siasn,
    r12_lists,
    r14_duk,
    r15_grid360,
    r16_skm_forms,
    r17_skm_coded,
    r18_iku,
    r19_renaksi,
    r20_refused,
    r21_concatenated,
    r22_headings,
)

if TYPE_CHECKING:
    from tataletak.recipe import Maker

RECIPES: Final[tuple[Maker, ...]] = (
    r01_fingerspot.make,
    r01_fingerspot.make_b,
    r02_manado_html.make,
    r02_manado_html.make_b,
    r03_manado.make,
    r03_manado.make_04,
    r05_tapteng.make,
    r05_tapteng.make_b,
    r06_bps.make,
    r06_bps.make_b,
    r07_kejati_csv.make,
    r07_kejati_csv.make_b,
    r08_kejati_xlsx.make,
    r09_tpp.make,
    r09_tpp.make_10,
    r11_siasn.make,
    r11_siasn.make_b,
    r12_lists.make_12,
    r12_lists.make_13,
    r14_duk.make,
    r14_duk.make_b,
    r15_grid360.make,
    r15_grid360.make_b,
    r16_skm_forms.make,
    r17_skm_coded.make,
    r18_iku.make,
    r18_iku.make_b,
    r19_renaksi.make,
    r19_renaksi.make_b,
    r20_refused.make,
    r21_concatenated.make,
    r21_concatenated.make_b,
    r22_headings.make,
)
