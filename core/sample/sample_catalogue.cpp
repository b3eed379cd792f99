#include "core/sample/sample_catalogue.h"

namespace benchbook::sample {

const std::vector<SamplePerson> &people()
{
    static const std::vector<SamplePerson> list{
        {{u"林师傅", u"Lin"}, "owner", 120, {u"裁切, 缝制", u"cutting, stitching"}, 0.9},
        {{u"小陈", u"Chen"}, "craftsman", 72, {u"缝制", u"stitching"}, 1.0},
        {{u"阿宁", u"Ning"}, "craftsman", 64, {u"封边, 裁切", u"edge finishing, cutting"}, 1.1},
        {{u"周会计", u"Zhou"}, "bookkeeper", 0, {u"", u""}, 1.0},
    };
    return list;
}

const std::vector<SampleSupplier> &suppliers()
{
    static const std::vector<SampleSupplier> list{
        {{u"意达皮革行", u"Ida Leathers"}, "strategic", 9, 60, 800, 180},
        {{u"温州鞣革厂", u"Wenzhou Tannery"}, "partner", 14, 90, 0, 420},
        {{u"线坊", u"Thread House"}, "partner", 5, 12, 100, 60},
        {{u"义乌五金", u"Yiwu Hardware"}, "spot", 6, 15, 0, 290},
        {{u"宏达包装", u"Hongda Packaging"}, "spot", 4, 20, 0, 25},
    };
    return list;
}

const std::vector<SampleMaterial> &materials()
{
    static const std::vector<SampleMaterial> list{
        {{u"植鞣牛皮 棕", u"Veg-tan leather, brown"},
         "leather",
         "dm2",
         false,
         500,
         150,
         230,
         4,
         2600,
         {u"意达皮革行", u"Ida Leathers"},
         {{"tannage", {u"vegetable", u"vegetable"}},
          {"thickness", {u"1.4 mm", u"1.4 mm"}},
          {"colour", {u"棕", u"brown"}},
          {"keepFrom", {u"4 dm2", u"4 dm2"}}}},
        {{u"植鞣牛皮 黑", u"Veg-tan leather, black"},
         "leather",
         "dm2",
         false,
         400,
         150,
         220,
         3,
         2700,
         {u"意达皮革行", u"Ida Leathers"},
         {{"tannage", {u"vegetable", u"vegetable"}},
          {"thickness", {u"1.4 mm", u"1.4 mm"}},
          {"colour", {u"黑", u"black"}},
          {"keepFrom", {u"4 dm2", u"4 dm2"}}}},
        {{u"植鞣牛皮 原色", u"Veg-tan leather, natural"},
         "leather",
         "dm2",
         false,
         300,
         140,
         210,
         3,
         2400,
         {u"温州鞣革厂", u"Wenzhou Tannery"},
         {{"tannage", {u"vegetable", u"vegetable"}},
          {"thickness", {u"2 mm", u"2 mm"}},
          {"colour", {u"原色", u"natural"}},
          {"keepFrom", {u"4 dm2", u"4 dm2"}}}},
        {{u"山羊皮 里料", u"Goat lining"},
         "leather",
         "dm2",
         false,
         250,
         45,
         65,
         6,
         1500,
         {u"温州鞣革厂", u"Wenzhou Tannery"},
         {{"tannage", {u"chrome", u"chrome"}},
          {"thickness", {u"0.7 mm", u"0.7 mm"}},
          {"keepFrom", {u"2 dm2", u"2 dm2"}}}},
        {{u"亚麻蜡线 0.6 mm", u"Waxed linen thread 0.6 mm"},
         "thread",
         "m",
         true,
         400,
         500,
         500,
         2,
         300,
         {u"线坊", u"Thread House"},
         {{"packName", {u"轴", u"cone"}},
          {"pack", {u"500", u"500"}},
          {"diameter", {u"0.6 mm", u"0.6 mm"}},
          {"composition", {u"亚麻", u"linen"}}}},
        {{u"铜扣", u"Brass buckle"}, "hardware", "pcs", true, 60, 100, 200, 1, 6500, {u"义乌五金", u"Yiwu Hardware"}},
        {{u"铆钉", u"Rivet"}, "hardware", "pcs", true, 300, 500, 1000, 1, 350, {u"义乌五金", u"Yiwu Hardware"}},
        {{u"四合扣", u"Snap button"}, "hardware", "pcs", true, 120, 200, 400, 1, 900, {u"义乌五金", u"Yiwu Hardware"}},
        {{u"边油", u"Edge paint"}, "other", "ml", true, 500, 500, 1000, 2, 160, {u"线坊", u"Thread House"}},
        {{u"白胶", u"Leather glue"}, "other", "ml", true, 800, 1000, 1000, 1, 45, {u"线坊", u"Thread House"}},
        {{u"拉链 3 号", u"Zip no. 3"}, "hardware", "m", true, 10, 20, 40, 1, 4200, {u"义乌五金", u"Yiwu Hardware"}},
        {{u"礼盒", u"Gift box"}, "other", "pcs", true, 60, 100, 200, 1, 4800, {u"宏达包装", u"Hongda Packaging"}},
    };
    return list;
}

namespace {

SampleStep cutting(const char *minutes) { return {{u"裁切", u"Cut"}, minutes, "10", {u"裁切", u"cutting"}, 98}; }
SampleStep skiving(const char *minutes) { return {{u"削薄", u"Skive"}, minutes, "5", {u"裁切", u"cutting"}, 97}; }
SampleStep stitching(const char *minutes) { return {{u"缝制", u"Stitch"}, minutes, "0", {u"缝制", u"stitching"}, 98}; }
SampleStep edging(const char *minutes)
{
    return {{u"封边", u"Finish edges"}, minutes, "5", {u"封边", u"edge finishing"}, 99};
}
SampleStep packing() { return {{u"质检包装", u"Check and pack"}, "4", "0", {u"", u""}, 100}; }

} // namespace

const std::vector<SampleProduct> &products()
{
    static const std::vector<SampleProduct> list{
        {{u"短夹", u"Bifold wallet"},
         {u"皮夹", u"Wallets"},
         0.22,
         8,
         {{0, "7.5", "8"}, {3, "4", "6"}, {4, "3.2", "10"}, {8, "6", "0"}, {9, "4", "0"}},
         {cutting("6"), skiving("5"), stitching("38"), edging("14"), packing()},
         {{"WAL-BRN", {u"棕", u"brown"}, 468, -1}, {"WAL-BLK", {u"黑", u"black"}, 468, 1}}},
        {{u"卡包", u"Card holder"},
         {u"皮夹", u"Wallets"},
         0.24,
         12,
         {{0, "3.2", "8"}, {4, "1.4", "10"}, {8, "3", "0"}},
         {cutting("3"), stitching("16"), edging("8"), packing()},
         {{"CRD-BRN", {u"棕", u"brown"}, 218, -1},
          {"CRD-BLK", {u"黑", u"black"}, 218, 1},
          {"CRD-NAT", {u"原色", u"natural"}, 208, 2}}},
        {{u"头层牛皮托特包", u"Leather tote"},
         {u"包", u"Bags"},
         0.10,
         3,
         {{0, "62", "14"}, {4, "14", "10"}, {6, "12", "2"}, {8, "25", "0"}, {9, "20", "0"}},
         {cutting("25"), skiving("18"), stitching("150"), edging("45"), packing()},
         {{"BAG-TOTE-BRN", {u"棕", u"brown"}, 1480, -1}, {"BAG-TOTE-BLK", {u"黑", u"black"}, 1480, 1}}},
        {{u"皮带", u"Belt"},
         {u"配饰", u"Accessories"},
         0.14,
         6,
         {{2, "14", "10"}, {5, "1", "1"}, {6, "3", "2"}, {8, "8", "0"}},
         {cutting("7"), edging("18"), stitching("12"), packing()},
         {{"BLT-NAT", {u"原色", u"natural"}, 368, -1}, {"BLT-BLK", {u"黑", u"black"}, 368, 1}}},
        {{u"钥匙扣", u"Key fob"},
         {u"配饰", u"Accessories"},
         0.16,
         20,
         {{2, "0.9", "6"}, {6, "1", "2"}, {4, "0.3", "10"}},
         {cutting("1"), stitching("4"), packing()},
         {{"KEY-NAT", {u"原色", u"natural"}, 58, -1}}},
        {{u"A5 笔记本套", u"A5 notebook cover"},
         {u"文具", u"Stationery"},
         0.07,
         5,
         {{0, "13", "9"}, {3, "6", "6"}, {4, "3.6", "10"}, {8, "6", "0"}},
         {cutting("8"), stitching("34"), edging("15"), packing()},
         {{"NTB-BRN", {u"棕", u"brown"}, 398, -1}}},
        {{u"手机斜挎袋", u"Phone sling"},
         {u"包", u"Bags"},
         0.05,
         5,
         {{1, "11", "9"}, {4, "4", "10"}, {7, "1", "3"}, {6, "2", "2"}, {8, "7", "0"}},
         {cutting("8"), stitching("45"), edging("16"), packing()},
         {{"SLG-BLK", {u"黑", u"black"}, 428, -1}}},
        {{u"拉链零钱包", u"Zip coin pouch"},
         {u"皮夹", u"Wallets"},
         0.02,
         6,
         {{0, "4.5", "9"}, {10, "0.14", "5"}, {4, "1.6", "10"}, {11, "1", "1"}},
         {cutting("5"), skiving("4"), stitching("26"), edging("8"), packing()},
         {{"ZIP-BRN", {u"棕", u"brown"}, 258, -1}}},
    };
    return list;
}

const std::vector<Name> &familyNames()
{
    static const std::vector<Name> list{{u"王", u"Wang"}, {u"李", u"Li"},   {u"张", u"Zhang"}, {u"刘", u"Liu"},
                                        {u"陈", u"Chen"}, {u"杨", u"Yang"}, {u"赵", u"Zhao"},  {u"黄", u"Huang"},
                                        {u"周", u"Zhou"}, {u"吴", u"Wu"},   {u"徐", u"Xu"},    {u"孙", u"Sun"},
                                        {u"马", u"Ma"},   {u"朱", u"Zhu"},  {u"胡", u"Hu"}};
    return list;
}

const std::vector<Name> &givenNames()
{
    static const std::vector<Name> list{
        {u"小雨", u"Xiaoyu"}, {u"思远", u"Siyuan"},  {u"静", u"Jing"},    {u"明轩", u"Mingxuan"}, {u"欣怡", u"Xinyi"},
        {u"浩然", u"Haoran"}, {u"梓涵", u"Zihan"},   {u"雅琴", u"Yaqin"}, {u"建国", u"Jianguo"},  {u"晓燕", u"Xiaoyan"},
        {u"文博", u"Wenbo"},  {u"佳宁", u"Jianing"}, {u"一诺", u"Yinuo"}, {u"子墨", u"Zimo"},     {u"若曦", u"Ruoxi"}};
    return list;
}

const std::vector<Name> &tastes()
{
    static const std::vector<Name> list{{u"喜欢粗线", u"likes thick thread"},
                                        {u"左手使用", u"left-handed"},
                                        {u"要刻名字缩写", u"wants initials stamped"},
                                        {u"送礼，需礼盒", u"gifts, needs a box"},
                                        {u"只要植鞣皮", u"veg-tan only"},
                                        {u"喜欢原色养牛", u"likes natural leather that ages"}};
    return list;
}

double seasonOf(int month)
{
    static constexpr double season[] = {1.05, 0.55, 0.85, 0.9, 1.1, 0.95, 0.8, 0.9, 1.1, 1.0, 1.25, 1.55};
    return season[month - 1];
}

} // namespace benchbook::sample
