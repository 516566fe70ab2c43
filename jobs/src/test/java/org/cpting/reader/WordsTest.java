package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void widthCaseAndSpacesMakeNoDifference() {
    assertThat(Words.key("Ｃｏｕｎｔｙ　县 区")).isEqualTo("county县区");
    assertThat(Words.key("县（市、区）")).isEqualTo("县(市、区)");
    assertThat(Words.key("Women’s")).isEqualTo(Words.key("WOMEN'S")).isEqualTo("women's");
  }

  @Test
  void invisibleCharactersAreDropped() {
    assertThat(Words.clean("\uFEFF\u200B 五华区\u00A0\n")).isEqualTo("五华区");
    assertThat(Words.clean("")).isEmpty();
    assertThat(Words.clean("五华\r\n区")).isEqualTo("五华  区");
  }

  @Test
  void bilingualTextsHaveTwoHalves() {
    assertThat(Words.halves("County 县区")).containsExactly("County", "县区");
    assertThat(Words.halves("女 F")).containsExactly("女", "F");
    assertThat(Words.halves("Labour and social security 人力资源 社会保障"))
        .containsExactly("Labour and social security", "人力资源 社会保障");
    assertThat(Words.halves("County 县区 County")).hasSize(1);
    assertThat(Words.halves("五华区")).containsExactly("五华区");
  }
}
